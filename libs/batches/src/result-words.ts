import type { BatchOutcome } from './batch-item.entity.js';

/** What results are told with. */
export interface ResultWords {
  headings: string[];
  outcomes: Record<BatchOutcome, string>;
  channels: Record<'MAIL' | 'DM' | 'COMMENT' | 'LETTER', string>;
}

export const RESULT_WORDS: Record<'fr' | 'en', ResultWords> = {
  fr: {
    headings: ['contact', 'adresse', 'canal', 'résultat', 'raisons', 'pitch', 'objet'],
    outcomes: {
      PENDING: 'en attente', READY: 'prêt', BLOCKED: 'arrêté par la charte',
      MISSING_VALUES: 'valeurs manquantes', EXCLUDED: 'exclu',
    },
    channels: { MAIL: 'courriel', DM: 'message privé', COMMENT: 'commentaire', LETTER: 'lettre' },
  },
  en: {
    headings: ['contact', 'address', 'channel', 'outcome', 'reasons', 'pitch', 'subject'],
    outcomes: {
      PENDING: 'pending', READY: 'ready', BLOCKED: 'stopped by the charter',
      MISSING_VALUES: 'missing values', EXCLUDED: 'excluded',
    },
    channels: { MAIL: 'mail', DM: 'direct message', COMMENT: 'comment', LETTER: 'letter' },
  },
};
