import { cleanLine } from './clean-text.js';

/** Why a value was refused: a code to translate or count, and words to show as they are. */
export interface Refusal {
  code: string;
  reason: string;
  remedy: string;
}

/** What a normalising function answers: the normal form, or why there is none. */
export type Normalised<T> = T | { error: Refusal };

export const refused = (code: string, reason: string, remedy: string): { error: Refusal } => ({
  error: { code, reason, remedy },
});

/** A raw value short and harmless enough to quote in a message. */
export const quoted = (raw: string): string => {
  const shown = cleanLine(raw.slice(0, 200));
  return `"${shown.length > 60 ? `${cleanLine(shown.slice(0, 60))}…` : shown}"`;
};
