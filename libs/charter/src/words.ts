import { withFrenchSpaces } from '#rendering';

/** The same said in both languages. */
export interface Words {
  fr: string;
  en: string;
}

export const words = (fr: string, en: string): Words => ({ fr: withFrenchSpaces(fr), en });

/** "1 demande", "2 demandes"; the same for English words that take an s. */
export const plural = (count: number, word: string): string => `${count} ${count > 1 ? `${word}s` : word}`;
