import { elapsedMs } from '#touches';
import type { EvaluatedTouch } from './conversations.js';

export type Split = 'train' | 'test' | 'censored';

/**
 * A touch whose window is still open when the collection ends is censored; of the others those sent before the median
 * one of them are for training, and the rest is scored.
 */
export function splitOf(touches: readonly EvaluatedTouch[], endsAt: Date, windowMs: number): Split[] {
  const isClosed = ({ question }: EvaluatedTouch) => elapsedMs(question.sentAt, endsAt) >= windowMs;
  const closed = touches.filter(isClosed);
  const middle = closed[closed.length >> 1]?.question.sentAt;
  return touches.map((touch) => (!isClosed(touch) ? 'censored' : touch.question.sentAt < middle ? 'train' : 'test'));
}
