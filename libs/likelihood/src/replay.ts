import { replyDelayMs, type CountedTouch, type Tuning } from '#touches';
import { CONTACT_PRIOR_TOUCHES, SEGMENT_PRIOR_TOUCHES, USUAL_WARMTH } from './constants.js';
import { curveOf, shippedCurve, type DelayCurves } from './delay-curve.js';
import { DelayTally, type TimelyAnswer } from './delay-tally.js';
import { DueQueue } from './due-queue.js';
import { shrink, warmed, type Level } from './probability.js';
import { OwnSums, SegmentSums } from './replayed-sums.js';

/** The sums that a touch is judged by and adds to, each by a key. */
export interface Place {
  /** What is usual before there is any touch, from 0 to 1. */
  prior: number;
  /** From the widest to the narrowest; contacts weigh alike in them, and each weighs 20 touches to the next. */
  segments: readonly string[];
  /** The contact's, then the member's with the contact; each weighs four touches to the next. */
  own: readonly string[];
  /** Whose answers its delay curve is learned from. */
  delays: string;
}

/** What a touch is judged by and adds to. */
interface Standard {
  segments: SegmentSums[];
  own: OwnSums[];
  delays: LearnedDelays;
}

/** A touch that was asked about. */
export class Replayed {
  /** Set as soon as an answer within the window is known; `touch` has it once it has come. */
  replyAt: Date | null = null;

  /** @param chance what it had when it was sent, from 0 to 1 */
  constructor(readonly touch: CountedTouch, readonly chance: number, readonly standard: Standard) {}
}

interface Settlement {
  replayed: Replayed;
  /** The window closes; otherwise the answer comes. */
  isClosing: boolean;
}

/**
 * What the score would have said of each touch: told touches in the order sent, it gives each its chance from what
 * happened strictly before it (sections 4.3, 4.4 and 4.9). An answer counts once it has come, silence once the window
 * has closed, what waits for the share of answers that would have come. O(log n) per touch, and the touches that
 * wait with one contact.
 */
export class Replay {
  private readonly segments = new Map<string, SegmentSums>();
  private readonly own = new Map<string, OwnSums>();
  private readonly delays = new Map<string, LearnedDelays>();
  private readonly due = new DueQueue<Settlement>();
  private readonly knotsMs: readonly number[];

  constructor(private readonly tuning: Tuning) {
    ({ knotsMs: this.knotsMs } = shippedCurve(tuning));
  }

  /** The next touch, sent no earlier than the one before. Its warmth and weight are as of its sending. */
  ask(asked: CountedTouch, place: Place): Replayed {
    this.settleBefore(asked.sentAt);
    const touch = { ...asked, replyAt: null };
    const standard = this.standardAt(place, touch.sentAt);
    const replayed = new Replayed(touch, warmed(levelOf(touch, place.prior, standard), touch.warmth), standard);
    for (const sums of standard.segments) sums.wait(touch);
    for (const sums of standard.own) sums.wait(touch);
    this.due.add(new Date(touch.sentAt.getTime() + this.tuning.windowMs), { replayed, isClosing: true });
    if (asked.replyAt) this.answer(replayed, asked.replyAt);
    return replayed;
  }

  /** An answer, known in advance or now; nothing looks at it before its time. One past the window is none. */
  answer(replayed: Replayed, replyAt: Date): void {
    if (replyDelayMs({ sentAt: replayed.touch.sentAt, replyAt }, replyAt, this.tuning) === null) return;
    replayed.replyAt = replyAt;
    this.due.add(replyAt, { replayed, isClosing: false });
  }

  private settleBefore(now: Date): void {
    for (let due = this.due.takeBefore(now); due; due = this.due.takeBefore(now)) settle(due.item, due.at);
  }

  private standardAt({ segments, own, delays }: Place, now: Date): Standard {
    return {
      segments: segments.map((key) => entry(this.segments, key, () => new SegmentSums(now, this.knotsMs, this.tuning))),
      own: own.map((key) => entry(this.own, key, () => new OwnSums(now, this.tuning))),
      delays: entry(this.delays, delays, () => new LearnedDelays(this.tuning)),
    };
  }
}

/** Delay curves, drawn anew only when an answer has been added. */
class LearnedDelays {
  private readonly tally: DelayTally;
  private drawn: DelayCurves | null = null;

  constructor(tuning: Tuning) {
    this.tally = new DelayTally(tuning);
  }

  get curves(): DelayCurves {
    return (this.drawn ??= this.tally.curves);
  }

  add(answer: TimelyAnswer): void {
    this.tally.add(answer);
    this.drawn = null;
  }
}

function levelOf(touch: CountedTouch, prior: number, { segments, own, delays: { curves } }: Standard): Level {
  const curve = curveOf(curves, touch.channel);
  let level: Level = { rate: prior, warmth: USUAL_WARMTH };
  for (const sums of segments) level = shrink(level, sums.read(touch.sentAt, curve), SEGMENT_PRIOR_TOUCHES);
  for (const sums of own) level = shrink(level, sums.read(touch.sentAt, curves), CONTACT_PRIOR_TOUCHES);
  return level;
}

function settle({ replayed: { touch, replyAt, standard }, isClosing }: Settlement, at: Date): void {
  if (isClosing && replyAt) return standard.delays.add({ channel: touch.channel, sentAt: touch.sentAt, replyAt });
  touch.replyAt = replyAt;
  for (const sums of standard.segments) sums.settle(touch, at);
  for (const sums of standard.own) sums.settle(touch, at);
}

/** Map.get that makes what is missing. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
