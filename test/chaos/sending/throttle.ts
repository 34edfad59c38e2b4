import type { SmtpSink } from '../../bench/sending/smtp-sink.js';

const SLOWEST_MS = 2_000;
const STEP = 1.3;

/** Makes a mail server as slow as it takes for messages to last as long as the kills. */
export class Throttle {
  slowestMs = 100;

  constructor(
    private readonly sink: SmtpSink,
    private readonly manners: { seed: number; misdeedsPerThousand: number },
  ) {}

  /** @param workLeft and @param killsLeft as shares of what there was */
  async set(workLeft: number, killsLeft: number): Promise<void> {
    const step = workLeft < killsLeft ? STEP : 1 / STEP;
    this.slowestMs = killsLeft ? Math.round(Math.min(SLOWEST_MS, Math.max(2, this.slowestMs * step))) : 2;
    await this.sink.behave({ ...this.manners, seed: this.manners.seed + Math.round(1_000 * workLeft), slowestMs: this.slowestMs });
  }
}
