/** No wait is longer, whatever a turn takes. */
const LONGEST_MS = 200;

/**
 * When to take a turn at the database. It costs nearly the same for one message as for ten: the first answer of a server
 * waits for the others as long as the last turn took, and no longer.
 */
export class Gathering {
  private since: number | null = null;
  private lastMs = 0;

  /** @returns for how long to wait; 0 or less: take the turn, if there is anything to do */
  patienceMs(hasSomething: boolean, isMoreUnderWay: boolean): number {
    if (!isMoreUnderWay) this.since = null;
    else if (hasSomething) this.since ??= performance.now();
    return this.since === null ? 0 : this.since + Math.min(this.lastMs, LONGEST_MS) - performance.now();
  }

  /** A turn took so long. */
  took(ms: number): void {
    [this.since, this.lastMs] = [null, ms];
  }
}
