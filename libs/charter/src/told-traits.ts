import type { AssetKind, PitchChannel } from './pitch-case.js';
import { words, type Words } from './words.js';

const CHANNELS: Record<PitchChannel, Words> = {
  MAIL: words('par courriel', 'by mail'),
  DM: words('par message privé', 'by direct message'),
  COMMENT: words('en commentaire', 'in a comment'),
  LETTER: words('par lettre', 'by letter'),
};

export const toldChannel = (channel: PitchChannel): Words => CHANNELS[channel];

export const TOLD_FORMATS: Record<AssetKind, Words> = {
  VIDEO: words('les vidéos', 'videos'),
  ARTICLE: words('les articles', 'articles'),
  PICTURE: words('les images', 'pictures'),
  DATA: words('les données', 'data'),
  PRODUCT_TEST: words('les essais de produits', 'product tests'),
  INVITATION: words('les invitations', 'invitations'),
  PREVIEW: words('les avant-premières', 'previews'),
};

/** A YYYY-MM-DD as people say it: "1er avril 2026", "1 April 2026". */
export function toldDate(day: string): Words {
  const { fr, en } = told(day, { day: 'numeric', month: 'long', year: 'numeric' });
  return { fr: fr.replace(/^1 /, '1er '), en };
}

/** ISO weekdays as people say them: "lundi, mardi". */
export function toldDays(days: number[]): Words {
  // 1 January 2024 was a Monday.
  const all = days.map((day) => told(`2024-01-0${day}`, { weekday: 'long' }));
  return { fr: all.map(({ fr }) => fr).join(', '), en: all.map(({ en }) => en).join(', ') };
}

function told(day: string, options: Intl.DateTimeFormatOptions): Words {
  const date = new Date(`${day}T00:00:00Z`);
  const inLanguage = (language: string) => date.toLocaleDateString(language, { ...options, timeZone: 'UTC' });
  return { fr: inLanguage('fr'), en: inLanguage('en-GB') };
}
