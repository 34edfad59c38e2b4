import { WINDOW_MS } from './constants.js';
import { elapsedMs } from './decay.js';
import type { ExchangeChannel } from './logged-exchange.js';

/** An outbound message that hopes for an answer, as scoring counts it. */
export interface CountedTouch {
  interactionId: string;
  conversationId: string | null;
  memberId: string | null;
  channel: ExchangeChannel;
  sentAt: Date;
  replyAt: Date | null;
  followups: number;
  /** Warmth of the contact when it was sent, from 0 to 1 (w of section 4.2). */
  warmth: number;
  /** What it weighs in its segment, 4 / (4 + earlier touches to this contact), so that contacts weigh alike (b). */
  baseWeight: number;
}

/** Milliseconds to the answer that counts, one within the window and known at `now`; null when there is none. */
export function replyDelayMs({ sentAt, replyAt }: Pick<CountedTouch, 'sentAt' | 'replyAt'>, now: Date): number | null {
  if (replyAt === null || replyAt > now) return null;
  const delayMs = elapsedMs(sentAt, replyAt);
  return delayMs > 0 && delayMs <= WINDOW_MS ? delayMs : null;
}

export const isAnswered = (touch: CountedTouch, now: Date): boolean => replyDelayMs(touch, now) !== null;

/** Whether an answer can still come in time. */
export const isOpen = (touch: CountedTouch, now: Date): boolean =>
  !isAnswered(touch, now) && elapsedMs(touch.sentAt, now) <= WINDOW_MS;
