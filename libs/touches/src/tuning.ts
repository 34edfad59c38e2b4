import { DAY_MS } from './constants.js';

/** What a workspace may set for itself. */
export interface Tuning {
  /** An answer counts within this time of the touch. [evaluation rules] */
  windowMs: number;
  /** Half-lives: of what a touch proves, and of the warmth an inbound message leaves. [4.3, 4.4] */
  evidenceHalfLifeDays: number;
  warmthHalfLifeDays: number;
}

/** As Rapport's scoring note has it. */
export const USUAL_TUNING: Tuning = { windowMs: 14 * DAY_MS, evidenceHalfLifeDays: 365, warmthHalfLifeDays: 30 };
