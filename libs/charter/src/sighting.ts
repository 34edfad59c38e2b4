import type { Span } from '#prose';
import type { PitchPart } from './finding.js';
import type { Words } from './words.js';

/** Where a rule found something; without a part it is about the whole pitch. */
export interface Sighting {
  part: PitchPart | null;
  span: Span | null;
  /** What to quote instead of the words there, such as the address behind them. */
  quote?: string;
  message: Words;
}

/** About the pitch as a whole. */
export const whole = (message: Words): Sighting => ({ part: null, span: null, message });

/** About one of the letters in a pitch as a whole; the text is the pitch itself. */
export const wholeBody = ({ part }: { part: PitchPart }, message: Words): Sighting => ({
  ...whole(message),
  part: part === 'TEXT' ? null : part,
});
