import { findReplyMark, isShouted } from '#prose';
import type { Reading } from './reading.js';
import type { Rule } from './rule.js';
import type { Sighting } from './sighting.js';
import { plural, words } from './words.js';

const noShouting: Rule = {
  name: 'no-shouting-subject',
  title: words('Un objet qui ne crie pas', 'A subject that does not shout'),
  explanation: words(
    'Un objet tout en capitales crie, et les filtres l’écartent.',
    'A subject in capitals shouts, and filters put it away.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) => ofSubject(reading, (own) => (isShouted(own) ? SHOUTED : null)),
};

const SHOUTED = words(
  'Cet objet est tout en capitales. Écrivez-le comme une phrase.',
  'This subject is all capitals. Write it like a sentence.',
);

const noFalseReply: Rule = {
  name: 'no-re-on-a-first-mail',
  title: words('Pas de « Re : » sur un premier message', 'No “Re:” on a first mail'),
  explanation: words(
    'Faire passer un premier message pour une réponse, d’un signe ou d’une phrase comme « Suite à notre échange », est ' +
      'un mensonge.',
    'To pass a first message off as an answer, with a mark or with words such as “Following our conversation”, is a lie.',
  ),
  severity: 'BLOCKS',
  figures: {},
  find: (reading) => {
    const { isFirstTouch, pitchesBefore } = reading.circumstances.history;
    const subject = reading.parts().find(({ part }) => part === 'SUBJECT');
    const mark = subject && isFirstTouch && pitchesBefore === 0 ? findReplyMark(subject.passage.plain) : null;
    return mark === null ? [] : [{ part: 'SUBJECT', span: { start: 0, end: mark.length }, message: FALSE_REPLY }];
  },
};

const FALSE_REPLY = words(
  'Cette personne ne nous a jamais écrit : ceci n’est pas une réponse. Retirez ce début.',
  'This person never wrote to us: this is no answer. Take this beginning out.',
);

const subjectLength: Rule = {
  name: 'subject-length',
  title: words('Un objet ni trop court ni trop long', 'A subject neither too short nor too long'),
  explanation: words(
    'Un objet trop court ne dit rien ; trop long, il est coupé.',
    'Too short a subject says nothing; too long a one is cut off.',
  ),
  severity: 'WARNS',
  figures: {
    shortest: { default: 6, min: 1, max: 40, unit: 'CHARACTERS' },
    longest: { default: 90, min: 40, max: 200, unit: 'CHARACTERS' },
  },
  measure: ({ shortest, longest }) =>
    words(`Il compte de ${shortest} à ${longest} caractères.`, `It has ${shortest} to ${longest} characters.`),
  find: (reading, { shortest, longest }) => {
    const length = [...(reading.words.subject ?? '').trim()].length;
    if (length > longest) return ofSubject(reading, () => tooLong(length, longest));
    return length < shortest ? ofSubject(reading, () => tooShort(length, shortest)) : [];
  },
};

const tooLong = (length: number, longest: number) =>
  words(
    `Cet objet compte ${plural(length, 'caractère')}, ${longest} au plus. Raccourcissez-le.`,
    `This subject has ${plural(length, 'character')}, ${longest} at most. Shorten it.`,
  );

const tooShort = (length: number, shortest: number) =>
  words(
    `Cet objet compte ${plural(length, 'caractère')}, ${shortest} au moins. Dites de quoi il s’agit.`,
    `This subject has ${plural(length, 'character')}, ${shortest} at least. Say what it is about.`,
  );

/** `judgeIt` gets the subject without the contact's own names and titles. */
function ofSubject(reading: Reading, judgeIt: (own: string) => Sighting['message'] | null): Sighting[] {
  const { subject, merged } = reading.words;
  if (subject === null) return [];
  const own = merged
    .filter(({ part }) => part === 'SUBJECT')
    .reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), subject);
  const message = judgeIt(own);
  return message ? [{ part: 'SUBJECT', span: { start: 0, end: subject.length }, message }] : [];
}

export const SUBJECT_RULES: Rule[] = [noShouting, noFalseReply, subjectLength];
