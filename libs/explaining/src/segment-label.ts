import type { Tier } from '#likelihood';
import type { ExchangeChannel } from '#touches';
import type { Language } from './relative-date.js';

const TIERS: Record<Language, Record<Tier, string>> = {
  fr: { NICHE: 'les contacts de niche', MID: 'les contacts intermédiaires', STAR: 'les têtes d’affiche' },
  en: { NICHE: 'niche contacts', MID: 'mid-tier contacts', STAR: 'star contacts' },
};

const CHANNELS: Record<Language, Partial<Record<ExchangeChannel, string>>> = {
  fr: {
    MAIL: 'par mail', DM: 'en message privé', COMMENT: 'en commentaire', FORUM_REPLY: 'sur les forums',
    LETTER: 'par courrier', CALL: 'par téléphone',
  },
  en: {
    MAIL: 'by mail', DM: 'by direct message', COMMENT: 'in comments', FORUM_REPLY: 'on forums',
    LETTER: 'by post', CALL: 'by phone',
  },
};

/** A segment in words, to follow "your average for" or « votre moyenne pour ». */
export const segmentLabel = (tier: Tier, channel: ExchangeChannel, language: Language): string =>
  [TIERS[language][tier], CHANNELS[language][channel]].filter(Boolean).join(' ');

/** How a message went, as "by mail"; undefined where nothing need be said. */
export const channelLabel = (channel: ExchangeChannel, language: Language): string | undefined => CHANNELS[language][channel];
