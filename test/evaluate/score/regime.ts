import type { Place } from '#likelihood';
import { memberWarmth, warmthOf, type Tuning } from '#touches';

/** Whose history counts: the whole team's, or each sender's own. */
export type Regime = 'team' | 'ego';

/** Chances before any history, for everyone in every collection. */
const PRIOR = 0.3;

/** When the contact wrote last, strictly before a touch: to anyone, and to its sender. */
export interface Heard {
  byAnyone: Date | null;
  bySender: Date | null;
}

interface Rules {
  placeOf(from: number, to: number): Place;
  warmthOf(heard: Heard, now: Date, tuning: Tuning): number;
  /** Earlier touches of the same key make a touch weigh less in its segment. */
  countedWith(from: number, to: number): string;
}

/** The two regimes of the evaluation: how the sums are kept apart, and whose messages warm. */
export const RULES: Record<Regime, Rules> = {
  team: {
    placeOf: (from, to) => ({ prior: PRIOR, segments: [''], own: [`${to}`, `${from}>${to}`], delays: '' }),
    warmthOf: ({ byAnyone, bySender }, now, tuning) => memberWarmth(byAnyone, bySender, now, tuning),
    countedWith: (_from, to) => `${to}`,
  },
  ego: {
    placeOf: (from, to) => ({ prior: PRIOR, segments: ['', `${from}`], own: [`${from}>${to}`], delays: `${from}` }),
    warmthOf: ({ bySender }, now, tuning) => warmthOf(bySender, now, tuning),
    countedWith: (from, to) => `${from}>${to}`,
  },
};
