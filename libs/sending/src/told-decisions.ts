import type { ToldReason } from '#platform';

const WORDS = {
  SETTLED_LEFT: { fr: 'On le tient pour parti', en: 'It is taken to have left' },
  SENT_AGAIN: { fr: 'On l’envoie encore, avec le même Message-ID', en: 'It is sent again, with the same Message-ID' },
  FOUND: { fr: 'On a trouvé qu’il était parti', en: 'It was found to have left' },
  NOT_FOUND: { fr: 'On l’a cherché en vain', en: 'It was looked for in vain' },
  RESCHEDULED: { fr: 'Il attend une nouvelle date', en: 'It waits for a new date' },
  DROPPED: { fr: 'Il ne partira pas', en: 'It will not leave' },
};

/** What somebody decided of a message, and why. */
export const decided = (code: keyof typeof WORDS, reason: string): ToldReason =>
  ({ code, fr: `${WORDS[code].fr} : ${reason}`, en: `${WORDS[code].en}: ${reason}` });
