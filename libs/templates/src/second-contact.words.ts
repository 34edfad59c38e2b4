import { english, tu, vous } from './shipped-words.js';

/** Something they may republish, because of something they made; no obligation, one question. */
export const SECOND_CONTACT = [
  vous(
    'Après « {{post.title}} », une idée pour vous',
    `{{> opening}}


« {{post.title}} » m’a donné une idée. {{sentence post.remark}}

Voici donc de quoi prolonger, si le cœur vous en dit :

{{asset.title}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

Vous pouvez le publier tel quel, n’en prendre qu’un morceau, ou ne rien en faire du tout : je continuerai à vous suivre \
dans tous les cas.{{#if asset.credit}} La mention qui va avec, si vous vous en servez : « {{asset.credit}} ».{{/if}}

Un autre format vous irait-il mieux ?

{{> signature}}


{{> legalNotice}}`,
  ),
  tu(
    'Après « {{post.title}} », une idée pour toi',
    `{{> opening}}


« {{post.title}} » m’a donné une idée. {{sentence post.remark}}

Voici donc de quoi prolonger, si le cœur t’en dit :

{{asset.title}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

Tu peux le publier tel quel, n’en prendre qu’un morceau, ou ne rien en faire du tout : je continuerai à te suivre dans \
tous les cas.{{#if asset.credit}} La mention qui va avec, si tu t’en sers : « {{asset.credit}} ».{{/if}}

Un autre format t’irait-il mieux ?

{{> signature}}


{{> legalNotice}}`,
  ),
  english(
    'After “{{post.title}}”, an idea for you',
    `{{> opening}}


“{{post.title}}” gave me an idea. {{sentence post.remark}}

So here is something that may take it further, if you feel like it:

{{asset.title}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

You may publish it as it is, use a piece of it, or do nothing with it at all: I will keep following you either \
way.{{#if asset.credit}} The credit that goes with it, should you use it: “{{asset.credit}}”.{{/if}}

Would another format suit you better?

{{> signature}}


{{> legalNotice}}`,
  ),
];
