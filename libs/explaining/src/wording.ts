import type { Interval, UsuallyWithin } from '#likelihood';

/** The member who is about to write, who may be the one who reads it. */
export interface Author {
  name: string;
  isReader: boolean;
}

/** The phrases of an explanation in one language. Counts are whole, shares fractions of 1, dates already in words. */
export interface Wording {
  /** What stands between two clauses of a sentence. */
  clauseBreak: string;
  neverAsked: string;
  answered(answered: number, asked: number): string;
  /** `withinDays`: where the contact did write, but too late or about something else; null where nothing came. */
  unanswered(asked: number, withinDays: number | null): string;
  /** Asides, told in brackets. */
  lastYear(answered: number, asked: number): string;
  own(author: Author, answered: number, asked: number): string;
  usuallyWithin: Record<UsuallyWithin, string>;
  lastReply(ago: string): string;
  lastHeard(ago: string): string;
  /** `isAll`: nothing was asked but what is open, so that the clause has to say what it counts. */
  stillOpen(open: number, isAll: boolean): string;
  sent(open: number, ago: string, followups: number): string;
  chanceItComes(chance: number): string;
  probablyLost: string;
  forecast(score: number, interval: Interval, author: Author | null): string;
  /** How the chance compares with the segment's: `times` rounded, 1 being the same. */
  compared(times: number, segmentRate: number, segment: string): string;
  notEnough(segmentRate: number, segment: string): string;
}

export const percents = (share: number): number => Math.round(100 * share);
