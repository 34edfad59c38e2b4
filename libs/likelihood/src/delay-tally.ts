import type { ExchangeChannel, Tuning } from '#touches';
import { CHANNEL_CURVE_REPLIES } from './constants.js';
import { DelayBook, type DelayCounts, type DelayCurves } from './delay-curve.js';

/** An answered touch whose window has closed. */
export interface TimelyAnswer {
  channel: ExchangeChannel;
  sentAt: Date;
  replyAt: Date;
}

/** Counts reply delays one by one, in the order their touches were sent, over all channels and on each. */
export class DelayTally {
  overall: DelayCounts;
  private readonly book: DelayBook;
  private readonly channels = new Map<ExchangeChannel, { counts: DelayCounts; replies: number }>();

  constructor(private readonly tuning: Tuning) {
    this.book = new DelayBook(tuning);
    this.overall = this.book.none;
  }

  add({ channel, sentAt, replyAt }: TimelyAnswer): void {
    const closedAt = new Date(sentAt.getTime() + this.tuning.windowMs);
    const delayMs = replyAt.getTime() - sentAt.getTime();
    const { counts, replies } = this.channels.get(channel) ?? { counts: this.book.none, replies: 0 };
    this.overall = this.book.with(this.overall, closedAt, delayMs);
    this.channels.set(channel, { counts: this.book.with(counts, closedAt, delayMs), replies: replies + 1 });
  }

  /** Those with enough answers for a curve of their own. */
  get byChannel(): [ExchangeChannel, DelayCounts][] {
    const earned = [...this.channels].filter(([, { replies }]) => replies >= CHANNEL_CURVE_REPLIES);
    return earned.map(([channel, { counts }]) => [channel, counts]);
  }

  get curves(): DelayCurves {
    const byChannel = Object.fromEntries(this.byChannel.map(([channel, counts]) => [channel, this.book.curve(counts)]));
    return { tuning: this.tuning, overall: this.book.curve(this.overall), byChannel };
  }
}
