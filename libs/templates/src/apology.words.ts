import { english, tu, vous } from './shipped-words.js';

/** `values.mistake` and `values.remedy` are whole sentences; no excuse, no offer, no answer expected. */
export const APOLOGY = [
  vous(
    'Toutes mes excuses',
    `{{> opening}}


Je vous dois des excuses. {{sentence values.mistake}} C’était notre faute, et je comprends que cela ait pu vous agacer.

{{sentence values.remedy}} Vous n’avez rien à faire, et je n’attends pas de réponse.

Je continue à vous suivre : « {{post.title}} » m’est resté en tête.

{{> signature}}


{{> legalNotice}}`,
  ),
  tu(
    'Toutes mes excuses',
    `{{> opening}}


Je te dois des excuses. {{sentence values.mistake}} C’était notre faute, et je comprends que cela ait pu t’agacer.

{{sentence values.remedy}} Tu n’as rien à faire, et je n’attends pas de réponse.

Je continue à te suivre : « {{post.title}} » m’est resté en tête.

{{> signature}}


{{> legalNotice}}`,
  ),
  english(
    'My apologies',
    `{{> opening}}


I owe you an apology. {{sentence values.mistake}} The fault was ours, and I understand if it annoyed you.

{{sentence values.remedy}} There is nothing for you to do, and I expect no answer.

I keep following what you make: “{{post.title}}” has stayed with me.

{{> signature}}


{{> legalNotice}}`,
  ),
];
