import type { ToldReason } from '#platform';

/** Why a message that was seen is not, or not all, with us. */
export const expunged: ToldReason = {
  code: 'EXPUNGED',
  fr: 'Le message a été supprimé du serveur avant d’être lu.',
  en: 'The message was removed from the server before it was read.',
};

export const notGiven: ToldReason = {
  code: 'NOT_GIVEN',
  fr: 'Le serveur annonce ce message mais ne le donne pas. Un nouvel essai aura lieu\u00a0; si cela dure, demandez à son administrateur.',
  en: 'The server lists this message but does not give it. It is tried again; if that lasts, ask who runs it.',
};

export const notStored: ToldReason = {
  code: 'NOT_STORED',
  fr: 'Ce message n’a pas pu être enregistré. Un nouvel essai aura lieu.',
  en: 'This message could not be stored. It is tried again.',
};

export const cutOff = (mostBytes: number): ToldReason => {
  const megabytes = Math.round(mostBytes / 2 ** 20);
  return {
    code: 'CUT_OFF',
    fr: `Le message dépasse ${megabytes}\u00a0Mo\u00a0: seul le début est conservé.`,
    en: `The message is longer than ${megabytes} MB: only its beginning is kept.`,
  };
};
