import { setTimeout as after } from 'node:timers/promises';

/** Wakes whoever waits for something to happen; a ring while nobody waits is kept. */
export class Bell {
  private hasRung = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.hasRung = true;
    this.wake?.();
  }

  /** Until the next ring, or so long at most. */
  async wait(mostMs: number): Promise<void> {
    const timer = new AbortController();
    const rung = new Promise<void>((resolve) => {
      this.wake = resolve;
      if (this.hasRung) resolve();
    });
    await Promise.race([rung, after(mostMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
    this.hasRung = false;
    this.wake = null;
  }
}
