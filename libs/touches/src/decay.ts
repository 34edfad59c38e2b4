import { DAY_MS, FADED_OUT_HALF_LIVES } from './constants.js';

/** Milliseconds from one instant to another; negative when `to` is the earlier. */
export const elapsedMs = (from: Date, to: Date): number => to.getTime() - from.getTime();

/** 2^(-age / half-life): 1 now, 0.5 after one half-life, 0 once it has faded out. What lies in the future has age zero. */
export function decay(ageMs: number, halfLifeDays: number): number {
  const halfLives = Math.max(0, ageMs) / DAY_MS / halfLifeDays;
  return halfLives > FADED_OUT_HALF_LIVES ? 0 : 2 ** -halfLives;
}
