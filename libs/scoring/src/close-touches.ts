import { noSums, settledAt, settleTouch, type KeptContact, type Sums } from '#likelihood';
import { isAnswered, isOpen, later, type CountedTouch, type Tuning } from '#touches';
import type { KeptTouch, PairSums } from './told-contact.js';

interface Closing {
  kept: KeptContact;
  pairs: PairSums;
}

/** How far the story was told, and what time it is. */
interface Moment {
  toldUntil: Date | null;
  now: Date;
}

/**
 * Folds touches into the sums of their contact and member, and marks them: those that were answered, and those whose window had
 * closed when the last exchange told of took place. An answer to others may still be logged; the task closes these in time.
 */
export function closeTouches(closing: Closing, touches: readonly KeptTouch[], { toldUntil, now }: Moment, tuning: Tuning): Closing {
  let { kept } = closing;
  const pairs = new Map(closing.pairs);
  const until = toldUntil !== null && toldUntil < now ? toldUntil : now;
  for (const touch of touches.filter((one) => !one.closed && (isAnswered(one, now, tuning) || !isOpen(one, until, tuning)))) {
    touch.closed = true;
    kept = closedIn(kept, touch, tuning);
    pairs.set(touch.memberId, settled(pairs.get(touch.memberId) ?? noSums(BEFORE_ALL), touch, tuning));
  }
  return { kept, pairs };
}

/** Sums of nothing may be as old as they like. */
export const BEFORE_ALL = new Date(0);

function closedIn(kept: KeptContact, touch: CountedTouch, tuning: Tuning): KeptContact {
  const sums = settled(kept.sums, touch, tuning);
  if (!isAnswered(touch, settledAt(touch, tuning), tuning)) return { ...kept, sums };
  return { ...kept, sums, answers: kept.answers + 1, lastReplyAt: later(touch.replyAt, kept.lastReplyAt) };
}

const settled = (sums: Sums, touch: CountedTouch, tuning: Tuning): Sums => settleTouch(sums, touch, settledAt(touch, tuning), tuning);
