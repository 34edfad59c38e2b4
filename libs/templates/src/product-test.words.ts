import { english, tu, vous } from './shipped-words.js';

/** Something to try, to be praised or panned; the law wants the public to be told where it came from. */
export const PRODUCT_TEST = [
  vous(
    'Votre avis, même sévère : {{asset.title}}',
    `{{> opening}}


En repensant à « {{post.title}} », j’ai su à qui confier ceci. {{sentence post.remark}} C’est ce regard-là qu’il nous faut.

{{asset.title}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

Vous l’essayez aussi longtemps que nécessaire, puis vous en dites du bien, du mal, ou rien du tout. Je ne relirai rien \
avant publication. La loi ne demande qu’une chose : si vous en parlez, précisez que cela vient de nous.

Est-ce que cela vous tente ?

{{> signature}}


{{> legalNotice}}`,
  ),
  tu(
    'Ton avis, même sévère : {{asset.title}}',
    `{{> opening}}


En repensant à « {{post.title}} », j’ai su à qui confier ceci. {{sentence post.remark}} C’est ce regard-là qu’il nous faut.

{{asset.title}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

Tu l’essaies aussi longtemps que nécessaire, puis tu en dis du bien, du mal, ou rien du tout. Je ne relirai rien avant \
publication. La loi ne demande qu’une chose : si tu en parles, précise que cela vient de nous.

Est-ce que cela te tente ?

{{> signature}}


{{> legalNotice}}`,
  ),
  english(
    'Your verdict, however stern: {{asset.title}}',
    `{{> opening}}


Thinking back to “{{post.title}}”, I knew whom to trust with this. {{sentence post.remark}} That is the eye we need.

{{asset.title}}
{{#if asset.url}}
{{asset.url}}
{{/if}}

Keep it for as long as you need, then speak well of it, or ill, or not at all. I will not read anything before it is \
out. The law wants one thing only: if you talk about it, people must know that it came from us.

Are you tempted?

{{> signature}}


{{> legalNotice}}`,
  ),
];
