import { english, tu, vous } from './shipped-words.js';

/** After a long silence: no reproach, no offer, one question about them. */
export const REVIVAL = [
  vous(
    'Des nouvelles, depuis le temps',
    `{{> opening}}


Nous ne nous sommes pas parlé depuis un moment, et c’est ma faute plus que la vôtre. Je vous suis toujours, et \
« {{post.title}} » m’a donné envie de vous écrire. {{sentence post.remark}}

Je ne vous écris pas pour vous vendre quoi que ce soit. J’aimerais simplement avoir de vos nouvelles : sur quoi \
travaillez-vous ces temps-ci ?

{{> signature}}


{{> legalNotice}}`,
  ),
  tu(
    'Des nouvelles, depuis le temps',
    `{{> opening}}


Nous ne nous sommes pas parlé depuis un moment, et c’est ma faute plus que la tienne. Je te suis toujours, et \
« {{post.title}} » m’a donné envie de t’écrire. {{sentence post.remark}}

Je ne t’écris pas pour te vendre quoi que ce soit. J’aimerais simplement avoir de tes nouvelles : sur quoi travailles-tu \
ces temps-ci ?

{{> signature}}


{{> legalNotice}}`,
  ),
  english(
    'It has been a while',
    `{{> opening}}


We have not spoken for a while, and that is my fault more than yours. I still follow you, and “{{post.title}}” \
made me want to write. {{sentence post.remark}}

I am not writing to sell you anything. I would simply like to hear how you are: what are you working on these days?

{{> signature}}


{{> legalNotice}}`,
  ),
];
