import { DAY_MS } from './constants.js';

/** Milliseconds from one instant to another; negative when `to` is the earlier. */
export const elapsedMs = (from: Date, to: Date): number => to.getTime() - from.getTime();

/** 2^(-age / half-life): 1 now, 0.5 after one half-life. What lies in the future has age zero. */
export const decay = (ageMs: number, halfLifeDays: number): number =>
  2 ** (-Math.max(0, ageMs) / DAY_MS / halfLifeDays);
