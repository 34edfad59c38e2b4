import type { ToldReason } from '#platform';
import type { ToldMoment } from './moment-words.js';

/** Why a mail of a sequence does not leave at this moment. */

/** @param opensAt the send window of their place */
export const shut = (name: string, opensAt: ToldMoment): ToldReason => ({
  code: 'SEND_WINDOW',
  fr: `Chez ${name} ce n’est pas l’heure\u00a0: envoi possible ${opensAt.fr}.`,
  en: `It is not the hour where ${name} lives: it may leave ${opensAt.en}.`,
});

/** Two sequences want one person: the one that goes first, and whose it is. */
export const competing = (name: string, sequence: string, owner: string): ToldReason => ({
  code: 'CAMPAIGN',
  fr: `${name} suit aussi «\u00a0${sequence}\u00a0» (${owner}), qui passe d’abord. Reprend quand celle-là ne sollicite plus.`,
  en: `${name} is also in “${sequence}” (${owner}), which goes first. Goes on once that one asks no more.`,
});

export const whilePaused: ToldReason = {
  code: 'ENROLMENT_PAUSED',
  fr: 'L’inscription est en pause. Reprenez-la, ou arrêtez-la.',
  en: 'The enrolment is paused. Resume it, or stop it.',
};

/** Its enrolment has ended, or has gone on without it. */
export const overtaken: ToldReason = {
  code: 'ENROLMENT_ENDED',
  fr: 'L’inscription dont il fait partie est terminée ou a continué sans lui.',
  en: 'The enrolment it belongs to has ended or has gone on without it.',
};
