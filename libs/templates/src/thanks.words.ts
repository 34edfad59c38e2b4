import { english, tu, vous } from './shipped-words.js';

/** They published something: we thank them and ask for nothing. The notice goes along where nobody gave it yet. */
export const THANKS = [
  vous(
    'Merci pour « {{post.title}} »',
    `{{> opening}}


Un mot pour vous remercier : j’ai aimé « {{post.title}} ». {{sentence post.remark}}

Je le fais circuler autour de moi : cela servira à d’autres.

Je n’ai rien à vous demander. Si je peux vous rendre service à mon tour, vous savez où me trouver.

{{> signature}}
{{#if notice.isDue}}


{{> legalNotice}}
{{/if}}`,
  ),
  tu(
    'Merci pour « {{post.title}} »',
    `{{> opening}}


Un mot pour te remercier : j’ai aimé « {{post.title}} ». {{sentence post.remark}}

Je le fais circuler autour de moi : cela servira à d’autres.

Je n’ai rien à te demander. Si je peux te rendre service à mon tour, tu sais où me trouver.

{{> signature}}
{{#if notice.isDue}}


{{> legalNotice}}
{{/if}}`,
  ),
  english(
    'Thank you for “{{post.title}}”',
    `{{> opening}}


A word of thanks: I enjoyed “{{post.title}}”. {{sentence post.remark}}

I am passing it round here: others will find it useful too.

I have nothing to ask. If I can return the favour one day, you know where to find me.

{{> signature}}
{{#if notice.isDue}}


{{> legalNotice}}
{{/if}}`,
  ),
  vous(`Bonjour {{fallback contact.firstName contact.name}}, merci pour « {{post.title}} ». {{sentence post.remark}} Je le \
fais circuler autour de moi. Rien à vous demander : je tenais à vous le dire.`),
  tu(`Bonjour {{fallback contact.firstName contact.name}}, merci pour « {{post.title}} ». {{sentence post.remark}} Je le \
fais circuler autour de moi. Rien à te demander : je tenais à te le dire.`),
  english(`Hello {{fallback contact.firstName contact.name}}, thank you for “{{post.title}}”. {{sentence post.remark}} I am \
passing it round here. Nothing to ask: I just wanted you to know.`),
];
