import { CHANNEL_CURVE_REPLIES, WINDOW_MS } from './constants.js';
import { NO_DELAYS, withDelay, type DelayCounts } from './delay-curve.js';
import type { ExchangeChannel } from './logged-exchange.js';

/** An answered touch whose window has closed. */
export interface TimelyAnswer {
  channel: ExchangeChannel;
  sentAt: Date;
  replyAt: Date;
}

/** Counts reply delays one by one, in the order their touches were sent, over all channels and on each. */
export class DelayTally {
  overall = NO_DELAYS;
  private readonly channels = new Map<ExchangeChannel, { counts: DelayCounts; replies: number }>();

  add({ channel, sentAt, replyAt }: TimelyAnswer): void {
    const closedAt = new Date(sentAt.getTime() + WINDOW_MS);
    const delayMs = replyAt.getTime() - sentAt.getTime();
    const { counts, replies } = this.channels.get(channel) ?? { counts: NO_DELAYS, replies: 0 };
    this.overall = withDelay(this.overall, closedAt, delayMs);
    this.channels.set(channel, { counts: withDelay(counts, closedAt, delayMs), replies: replies + 1 });
  }

  /** Those with enough answers for a curve of their own. */
  get byChannel(): [ExchangeChannel, DelayCounts][] {
    const earned = [...this.channels].filter(([, { replies }]) => replies >= CHANNEL_CURVE_REPLIES);
    return earned.map(([channel, { counts }]) => [channel, counts]);
  }
}
