import { english, tu, vous } from './shipped-words.js';

/** `values.when`, `values.where` and `values.programme` come with the event; the asset is the invitation itself. */
export const EVENT_INVITATION = [
  vous(
    '{{asset.title}}, {{values.when}}',
    `{{> opening}}


C’est « {{post.title}} » qui m’a fait penser à vous. {{sentence post.remark}}

Nous aimerions vous recevoir :

{{asset.title}}
{{capitalise values.when}}, {{values.where}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

Au programme : {{sentence values.programme}} Rien à publier en échange, et vous repartez quand vous voulez.

Serez-vous des nôtres ?

{{> signature}}


{{> legalNotice}}`,
  ),
  tu(
    '{{asset.title}}, {{values.when}}',
    `{{> opening}}


C’est « {{post.title}} » qui m’a fait penser à toi. {{sentence post.remark}}

Nous aimerions te recevoir :

{{asset.title}}
{{capitalise values.when}}, {{values.where}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

Au programme : {{sentence values.programme}} Rien à publier en échange, et tu repars quand tu veux.

Seras-tu des nôtres ?

{{> signature}}


{{> legalNotice}}`,
  ),
  english(
    '{{asset.title}}, {{values.when}}',
    `{{> opening}}


It was “{{post.title}}” that made me think of you. {{sentence post.remark}}

We would love to have you with us:

{{asset.title}}
{{capitalise values.when}}, {{values.where}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

What to expect: {{sentence values.programme}} There is nothing to publish in return, and you leave whenever you like.

Will you join us?

{{> signature}}


{{> legalNotice}}`,
  ),
];
