import { english, tu, vous } from './shipped-words.js';

/** The one reminder of a message they left unanswered: short, without reproach, and with a way out. */
export const FOLLOW_UP = [
  vous(
    'Mon message du {{date unanswered.sentOn "long"}}',
    `{{> opening}}


Je vous ai écrit le {{date unanswered.sentOn "long"}}, et je sais que les journées sont courtes. Entre-temps, j’ai \
repensé à « {{post.title}} ». {{sentence post.remark}}

Ce que je vous écrivais tient toujours, sans urgence. Si cela tombe mal, ne répondez pas : je n’enverrai pas d’autre \
rappel.

{{> signature}}


{{> legalNotice}}`,
  ),
  tu(
    'Mon message du {{date unanswered.sentOn "long"}}',
    `{{> opening}}


Je t’ai écrit le {{date unanswered.sentOn "long"}}, et je sais que les journées sont courtes. Entre-temps, j’ai repensé \
à « {{post.title}} ». {{sentence post.remark}}

Ce que je t’écrivais tient toujours, sans urgence. Si cela tombe mal, ne réponds pas : je n’enverrai pas d’autre rappel.

{{> signature}}


{{> legalNotice}}`,
  ),
  english(
    'My message of {{date unanswered.sentOn "long"}}',
    `{{> opening}}


I wrote to you on {{date unanswered.sentOn "long"}}, and I know how short the days are. In the meantime I have been \
thinking about “{{post.title}}”. {{sentence post.remark}}

What I wrote still stands, and there is no hurry. If it came at a bad time, leave this one unanswered: I will not send \
another reminder.

{{> signature}}


{{> legalNotice}}`,
  ),
];
