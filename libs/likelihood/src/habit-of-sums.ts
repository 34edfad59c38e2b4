import { SHIPPED_DELAY_SPREAD, SPEED_PRIOR_REPLIES } from './constants.js';
import { SHIPPED_HABIT, type DelayHabit } from './speed.js';

/** Over answered touches that weigh d: sums of d, d ln(delay in ms) and d ln(delay in ms) squared. */
export interface DelaySums {
  weight: number;
  ln: number;
  lnSquared: number;
}

/** A workspace's habit (section 4.6); 20 pseudo-replies of the shipped one hold it steady at first. */
export function habitOfSums({ weight, ln, lnSquared }: DelaySums): DelayHabit {
  const replies = weight + SPEED_PRIOR_REPLIES;
  const meanLn = (ln + SPEED_PRIOR_REPLIES * SHIPPED_HABIT.meanLn) / replies;
  const squares = lnSquared - 2 * meanLn * ln + meanLn ** 2 * weight;
  return { meanLn, spreadLn: Math.sqrt((squares + SPEED_PRIOR_REPLIES * SHIPPED_DELAY_SPREAD ** 2) / replies) };
}
