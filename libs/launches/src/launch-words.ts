import type { ToldMoment } from '#enrolments';
import type { ToldReason } from '#platform';
import { conditionMissed, type SequenceStep } from '#sequences';

/** Why somebody is left out of a launch, or what is to be known before it is started. */

export const leftAlone = (reason: string | null): ToldReason => ({
  code: 'DO_NOT_CONTACT',
  fr: `Cette personne ne doit pas être contactée (${reason ?? ''}). Laissez-la tranquille.`,
  en: `This person is not to be contacted (${reason ?? ''}). Leave them alone.`,
});

export const alreadyRunning: ToldReason = {
  code: 'ALREADY_ENROLLED',
  fr: 'Cette personne suit déjà cette séquence.',
  en: 'This person is in this sequence already.',
};

export const alreadyWritten: ToldReason = {
  code: 'ALREADY_WENT_THROUGH',
  fr: 'Cette personne a déjà reçu un message de cette séquence. Écrivez-lui autre chose.',
  en: 'This person got a mail of this sequence before. Write them something else.',
};

export const samePerson = (name: string): ToldReason => ({
  code: 'DUPLICATE',
  fr: `Même adresse ou même présence que ${name}, qui est dans la liste\u00a0: une personne reçoit un message.`,
  en: `The same address or presence as ${name}, who is on the list: one person gets one mail.`,
});

export const leadsNowhere = (because: SequenceStep | null): ToldReason => {
  const missed = because ? conditionMissed(because) : { fr: 'rien à faire.', en: 'there is nothing to do.' };
  return { code: 'CONDITION', fr: `La séquence s’arrête aussitôt\u00a0: ${missed.fr}`, en: `The sequence ends at once: ${missed.en}` };
};

/** @param isFirst whether this sequence goes before the other one */
export const alsoIn = (other: { name: string; owner: string; priority: number }, isFirst: boolean): ToldReason => ({
  code: 'OTHER_SEQUENCE',
  fr: `Suit aussi «\u00a0${other.name}\u00a0» (priorité ${other.priority}, ${other.owner})\u00a0: ${isFirst ? 'l’autre attendra que celle-ci soit finie.' : 'celle-ci attendra que l’autre soit finie.'}`,
  en: `Is also in “${other.name}” (priority ${other.priority}, ${other.owner}): ${isFirst ? 'that one waits until this one has ended.' : 'this one waits until that one has ended.'}`,
});

export const starIsRead: ToldReason = {
  code: 'STAR',
  fr: 'C’est une star\u00a0: chaque message attend qu’une personne l’ait relu et approuvé.',
  en: 'This is a star: every mail waits until a person has read and approved it.',
};

/** @param until when it may leave as things are now */
export const laterBecause = ({ code, fr, en }: ToldReason, until: ToldMoment): ToldReason => ({
  code,
  fr: `Repoussé au ${until.fr}\u00a0: ${fr}`,
  en: `Put off to ${until.en}: ${en}`,
});

export const answeredSince: ToldReason = {
  code: 'ANSWERED',
  fr: 'Cette personne nous a parlé depuis la préparation. Répondez-lui, puis préparez un autre envoi s’il le faut encore.',
  en: 'This person spoke with us since this was prepared. Answer them, then prepare another launch if it is still wanted.',
};

export const wordsDiscarded: ToldReason = {
  code: 'WORDS_DISCARDED',
  fr: 'Son message a été écarté par une personne.',
  en: 'Their mail was discarded by a person.',
};

export const givenUp: ToldReason = {
  code: 'DISCARDED',
  fr: 'L’envoi a été abandonné avant de commencer.',
  en: 'The launch was given up before it began.',
};

export const notApproved = (message: string): ToldReason => ({
  code: 'NOT_APPROVED',
  fr: `Le message n’a pas pu être approuvé\u00a0: quelqu’un y touchait. Relancez. (${message})`,
  en: `The mail could not be approved: ${message}`,
});
