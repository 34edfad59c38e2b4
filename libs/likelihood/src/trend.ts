/** Where a chance is heading. */
export type Trend = 'RISING' | 'SINKING' | 'STEADY';

/** What became of a chance: `points` is the difference of the two scores as they are shown, in percentage points. */
export interface Change {
  points: number;
  trend: Trend;
}

/** A trend looks back a quarter: the rhythm at which bonds are kept, and three half-lives of warmth. */
export const TREND_DAYS = 90;

/**
 * A trend takes both, for either alone misleads:
 * - the odds changed by half or more (1.5, or 1/1.5). Bands are cut in odds as well, so a star's change is measured
 *   like a niche contact's; from 50 % to 53 % (1.13) is well within the uncertainty of a dozen messages.
 * - the score changed by three points or more. From 1 % to 2 % the odds double, and nobody would plan otherwise for it.
 * It is a description of the score, not a test: the first answer of a contact rarely asked makes it rise.
 */
export const TREND_ODDS = 1.5;
export const TREND_POINTS = 3;

const odds = (p: number): number => p / (1 - p);
const percents = (p: number): number => Math.floor(100 * p + 0.5);

/** What became of a chance in TREND_DAYS, both strictly between 0 and 1; null when there was no score then or is none now. */
export function changeOf(now: number | null, earlier: number | null): Change | null {
  if (now === null || earlier === null) return null;
  const points = percents(now) - percents(earlier);
  return { points, trend: trendOf(odds(now) / odds(earlier), points) };
}

function trendOf(oddsRatio: number, points: number): Trend {
  if (oddsRatio >= TREND_ODDS && points >= TREND_POINTS) return 'RISING';
  return oddsRatio <= 1 / TREND_ODDS && points <= -TREND_POINTS ? 'SINKING' : 'STEADY';
}
