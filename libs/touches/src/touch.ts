import { elapsedMs } from './decay.js';
import type { ExchangeChannel } from './logged-exchange.js';
import { USUAL_TUNING, type Tuning } from './tuning.js';

/** An outbound message that hopes for an answer, as scoring counts it. */
export interface CountedTouch {
  interactionId: string;
  conversationId: string | null;
  memberId: string | null;
  channel: ExchangeChannel;
  /** A mail to six or more at once, a segment of its own (section 4.11). */
  blast?: boolean;
  sentAt: Date;
  replyAt: Date | null;
  followups: number;
  /** Warmth of the contact when it was sent, from 0 to 1 (w of section 4.2). */
  warmth: number;
  /** What it weighs in its segment, 4 / (4 + earlier touches to this contact), so that contacts weigh alike (b). */
  baseWeight: number;
}

/** Milliseconds to the answer that counts, one within the window and known at `now`; null when there is none. */
export function replyDelayMs(
  { sentAt, replyAt }: Pick<CountedTouch, 'sentAt' | 'replyAt'>,
  now: Date,
  { windowMs }: Tuning = USUAL_TUNING,
): number | null {
  if (replyAt === null || replyAt > now) return null;
  const delayMs = elapsedMs(sentAt, replyAt);
  return delayMs > 0 && delayMs <= windowMs ? delayMs : null;
}

export const isAnswered = (touch: CountedTouch, now: Date, tuning?: Tuning): boolean =>
  replyDelayMs(touch, now, tuning) !== null;

/** Whether an answer can still come in time. */
export const isOpen = (touch: CountedTouch, now: Date, tuning: Tuning = USUAL_TUNING): boolean =>
  !isAnswered(touch, now, tuning) && elapsedMs(touch.sentAt, now) <= tuning.windowMs;
