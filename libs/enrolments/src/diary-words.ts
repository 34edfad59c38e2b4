import type { Channel } from '#interactions';
import type { ToldReason } from '#platform';
import type { ToldMoment } from './moment-words.js';

/** What the diary of an enrolment says, one line for one fact. Names are told where there is one. */

/** @param arm null where its first mail is written one way */
export const began = (sequence: string, arm: string | null): ToldReason => ({
  code: 'BEGAN',
  fr: `Début de «\u00a0${sequence}\u00a0»${arm ? ` (version ${arm})` : ''}.`,
  en: `Begins “${sequence}”${arm ? ` (arm ${arm})` : ''}.`,
});

export const waits = (until: ToldMoment): ToldReason => ({
  code: 'WAITS',
  fr: `On laisse passer du temps, jusqu’au ${until.fr}.`,
  en: `Some time goes by, until ${until.en}.`,
});

export const written = (subject: string | null): ToldReason => ({
  code: 'WRITTEN',
  fr: `Message écrit${subject ? `\u00a0: «\u00a0${subject}\u00a0»` : ''}.`,
  en: `Mail written${subject ? `: “${subject}”` : ''}.`,
});

/** @param why what asks for a person: a star, or what the charter says */
export const awaitsApproval = (person: string, why: Omit<ToldReason, 'code'>): ToldReason => ({
  code: 'AWAITS_APPROVAL',
  fr: `Attend que ${person} relise et approuve le message\u00a0: ${why.fr}`,
  en: `Waits for ${person} to read and approve the mail: ${why.en}`,
});

export const star = (name: string) => ({
  fr: `${name} est une star\u00a0: chaque message est approuvé par une personne.`,
  en: `${name} is a star: every message is approved by a person.`,
});

export const approved = (person: string): ToldReason => ({
  code: 'APPROVED',
  fr: `${person} a approuvé le message.`,
  en: `${person} approved the mail.`,
});

export const ready = (at: ToldMoment, from: string | null): ToldReason => ({
  code: 'READY',
  fr: `Message prêt à partir${from ? ` de ${from}` : ''}, au plus tôt ${at.fr}.`,
  en: `Mail ready to leave${from ? ` from ${from}` : ''}, no earlier than ${at.en}.`,
});

export const sent = (recipient: string, isCaptured: boolean): ToldReason => ({
  code: 'SENT',
  fr: isCaptured ? `Message gardé ici, sans serveur d’envoi, pour ${recipient}.` : `Message parti pour ${recipient}.`,
  en: isCaptured ? `Mail kept here, without a mail server, for ${recipient}.` : `Mail sent to ${recipient}.`,
});

/** @param words the first line of what came */
export const cameBack = (words: string | null): ToldReason => ({
  code: 'CAME_BACK',
  fr: `Le message est revenu${words ? `\u00a0: ${words}` : '.'}`,
  en: `The mail came back${words ? `: ${words}` : '.'}`,
});

/** One that announces no absence. @param words the first line of what came */
export const autoReplied = (words: string | null): ToldReason => ({
  code: 'AUTO_REPLY',
  fr: `Réponse automatique${words ? `\u00a0: ${words}` : '.'}`,
  en: `Automatic answer${words ? `: ${words}` : '.'}`,
});

export const taskOpened = (title: string, person: string | null): ToldReason => ({
  code: 'TASK_OPENED',
  fr: `À faire${person ? ` par ${person}` : ''}\u00a0: ${title}`,
  en: `To be done${person ? ` by ${person}` : ''}: ${title}`,
});

export const taskDone = (title: string, person: string | null): ToldReason => ({
  code: 'TASK_DONE',
  fr: `Fait${person ? ` par ${person}` : ''}\u00a0: ${title}`,
  en: `Done${person ? ` by ${person}` : ''}: ${title}`,
});

/** Whoever drops a task changes the plan: nothing leaves before somebody says how it goes on. */
export const taskCancelled = (title: string, why: string): ToldReason => ({
  code: 'TASK_CANCELLED',
  fr: `«\u00a0${title}\u00a0» a été annulé (${why}). En pause\u00a0: reprenez pour continuer sans cela, ou arrêtez.`,
  en: `“${title}” was cancelled (${why}). Paused: resume to go on without it, or stop.`,
});

/** @param who of us it was said to; null when nobody knows */
export const answered = (name: string, channel: Channel, at: ToldMoment, who: string | null): ToldReason => ({
  code: 'ANSWERED',
  fr: `${name} a répondu ${CHANNELS[channel].fr}${who ? ` à ${who}` : ''} le ${at.fr}. Plus rien ne part.`,
  en: `${name} answered ${who ? `${who} ` : ''}${CHANNELS[channel].en} on ${at.en}. Nothing more leaves.`,
});

export const absent = (name: string, until: ToldMoment): ToldReason => ({
  code: 'ABSENT',
  fr: `Absence signalée. ${name} ne recevra rien avant le ${until.fr}, deux jours ouvrés après le retour.`,
  en: `Absence announced. ${name} gets nothing before ${until.en}, two working days after the return.`,
});

export const undelivered = (said: ToldReason): ToldReason => ({
  code: said.code,
  fr: `Le message n’est pas arrivé. ${said.fr}`,
  en: `The mail did not arrive. ${said.en}`,
});

export const discarded: ToldReason = {
  code: 'DISCARDED',
  fr: 'Le message a été écarté par une personne.',
  en: 'The mail was discarded by a person.',
};

/** @param why what the template misses for this person */
export const unwritable = (why: Omit<ToldReason, 'code'>): ToldReason => ({
  code: 'UNWRITABLE',
  fr: `Le message ne peut pas être écrit\u00a0: ${why.fr} En pause\u00a0: complétez la fiche, puis reprenez.`,
  en: `The mail cannot be written: ${why.en} Paused: complete the record, then resume.`,
});

/** What was approved may no longer leave: people and their wishes change. */
export const unfit = (why: Omit<ToldReason, 'code'>): ToldReason => ({
  code: 'UNFIT',
  fr: `La charte arrête maintenant le message approuvé\u00a0: ${why.fr} En pause\u00a0: corrigez-le, puis reprenez, ou arrêtez.`,
  en: `The charter now stops the approved mail: ${why.en} Paused: mend it, then resume, or stop.`,
});

export const leftAlone = (name: string, why: string): ToldReason => ({
  code: 'DO_NOT_CONTACT',
  fr: `${name} ne doit plus être contacté·e${why && `\u00a0: ${why}`}.`,
  en: `${name} is to be left alone${why && `: ${why}`}.`,
});

/** @param why what is wrong with the mailbox, as mailboxes tell it */
export const noMailbox = (why: string): ToldReason => ({
  code: 'NO_MAILBOX',
  fr: `La boîte d’envoi ne convient plus\u00a0: ${why} En pause\u00a0: rétablissez-la, puis reprenez.`,
  en: `The mailbox no longer serves: ${why} Paused: restore it, then resume.`,
});

export const unaddressed = (name: string): ToldReason => ({
  code: 'NO_ADDRESS',
  fr: `${name} n’a plus d’adresse valable. En pause\u00a0: ajoutez-en une, puis reprenez, ou arrêtez.`,
  en: `${name} has no valid address any more. Paused: add one, then resume, or stop.`,
});

export const byHand = (code: 'PAUSED' | 'STOPPED' | 'RESUMED', person: string, why: string): ToldReason => ({
  code,
  fr: `${BY_HAND[code].fr} par ${person}\u00a0: ${why}`,
  en: `${BY_HAND[code].en} by ${person}: ${why}`,
});

export const moved = (person: string, version: number, step: number): ToldReason => ({
  code: 'MOVED',
  fr: `Passage à l’étape ${step} de la version ${version}, par ${person}.`,
  en: `Moved to step ${step} of version ${version} by ${person}.`,
});

/** Nothing is left to do. */
export const done: ToldReason = {
  code: 'DONE',
  fr: 'Toutes les étapes sont faites.',
  en: 'Every step is done.',
};

/** A condition led nowhere. */
export const ended = (step: number, condition: Omit<ToldReason, 'code'>): ToldReason => ({
  code: 'CONDITION',
  fr: `Terminé à l’étape ${step}\u00a0: ${condition.fr}`,
  en: `Ended at step ${step}: ${condition.en}`,
});

const BY_HAND = {
  PAUSED: { fr: 'Mis en pause', en: 'Paused' },
  STOPPED: { fr: 'Arrêté', en: 'Stopped' },
  RESUMED: { fr: 'Repris', en: 'Resumed' },
};

/** How they answered. */
const CHANNELS: Record<Channel, { fr: string; en: string }> = {
  MAIL: { fr: 'par courriel', en: 'by mail' },
  DM: { fr: 'par message direct', en: 'by direct message' },
  COMMENT: { fr: 'en commentaire', en: 'in a comment' },
  FORUM_REPLY: { fr: 'sur le forum', en: 'on the forum' },
  LETTER: { fr: 'par lettre', en: 'by letter' },
  CALL: { fr: 'au téléphone', en: 'on the telephone' },
  IN_PERSON: { fr: 'de vive voix', en: 'in person' },
  GIFT: { fr: 'par un cadeau', en: 'with a gift' },
  SHARE_GIVEN: { fr: 'par un partage', en: 'with a share' },
  OTHER: { fr: 'autrement', en: 'in another way' },
};
