import type { ToldReason } from '#platform';
import type { Pace } from './pace.js';

/** Why a message waits, as far as its mailbox goes. */
export type PaceReason = 'MAILBOX_ARCHIVED' | 'MAILBOX_ABSENT' | 'MAILBOX_CLOSED' | 'MAILBOX_FULL' | 'MAILBOX_FULL_FOR_DOMAIN' | 'MAILBOX_GAP';

interface Waiting {
  code: PaceReason;
  until: Date;
  /** How many a day, where a limit is reached. */
  limit?: number;
  domain: string;
}

export function tellWaiting({ address, timeZone }: Pace, { code, until, limit = 0, domain }: Waiting): ToldReason {
  const [fr, en] = WORDS[code]({ address, domain, limit, until: (language) => moment(until, timeZone, language) });
  return { code, fr, en };
}

interface Known {
  address: string;
  domain: string;
  limit: number;
  until: (language: 'fr' | 'en') => string;
}

const WORDS: Record<PaceReason, (known: Known) => [fr: string, en: string]> = {
  MAILBOX_ARCHIVED: ({ address }) => [
    `La boîte ${address} est archivée\u00a0: rien n’en part. Désarchivez-la, ou choisissez une autre boîte.`,
    `The mailbox ${address} is archived: nothing leaves from it. Unarchive it, or choose another mailbox.`,
  ],
  MAILBOX_ABSENT: ({ address, until }) => [
    `La boîte ${address} est absente jusqu’au ${until('fr')}.`,
    `The mailbox ${address} is away until ${until('en')}.`,
  ],
  MAILBOX_CLOSED: ({ address, until }) => [
    `La boîte ${address} n’envoie qu’à ses heures\u00a0: elle reprend le ${until('fr')}.`,
    `The mailbox ${address} sends in its hours only: it goes on ${until('en')}.`,
  ],
  MAILBOX_FULL: ({ address, limit, until }) => [
    `La boîte ${address} a atteint sa limite de ${limit} par jour\u00a0: elle reprend le ${until('fr')}.`,
    `The mailbox ${address} has reached its limit of ${limit} a day: it goes on ${until('en')}.`,
  ],
  MAILBOX_FULL_FOR_DOMAIN: ({ address, domain, limit, until }) => [
    `La boîte ${address} a atteint sa limite de ${limit} par jour vers ${domain}\u00a0: elle reprend le ${until('fr')}.`,
    `The mailbox ${address} has reached its limit of ${limit} a day to ${domain}: it goes on ${until('en')}.`,
  ],
  MAILBOX_GAP: ({ address, until }) => [
    `La boîte ${address} laisse du temps entre deux messages\u00a0: celui-ci part le ${until('fr')}.`,
    `The mailbox ${address} leaves time between two messages: this one goes ${until('en')}.`,
  ],
};

const moment = (at: Date, timeZone: string, language: 'fr' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);
