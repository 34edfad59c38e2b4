import type { ClaimedDispatch } from './claimed-dispatch.js';
import type { Departure } from './hand-over.js';
import type { Prepared } from './prepare-departures.js';
import type { Outcome } from './record-outcomes.js';
import type { Result } from './settlement.js';

/** A message that can be handed over at once. */
export interface Ready extends Departure {
  keepsCopies: boolean;
  deliver: (mayStillLeave: () => Promise<boolean>) => Promise<Result>;
}

/** What a worker is responsible for, from claimed to recorded. */
export class InHand {
  claimed: ClaimedDispatch[] = [];
  ready: Ready[] = [];
  readonly underWay = new Map<string, Ready>();
  outcomes: Outcome[] = [];

  get ids(): string[] {
    const departing = [...this.ready, ...this.underWay.values()].map(({ dispatch }) => dispatch.id);
    return [...this.claimed.map(({ id }) => id), ...departing, ...this.outcomes.map(({ id }) => id)];
  }

  /** Files are not read for more than can soon leave. */
  nextToWrite(most: number): ClaimedDispatch[] {
    return this.claimed.some(({ hasEnclosures }) => hasEnclosures) ? this.claimed.slice(0, most) : [...this.claimed];
  }

  written(claimed: ClaimedDispatch[], prepared: Prepared[], at: Date): void {
    this.claimed = this.claimed.filter((one) => !claimed.includes(one));
    for (const one of prepared) {
      if ('result' in one) this.know(one.dispatch, one.result, at);
      else this.ready.push(readyOf(one));
    }
  }

  know({ id, attempts: attempt }: ClaimedDispatch, result: Result, at: Date): void {
    this.outcomes.push({ id, attempt, result, at });
  }

  recorded(outcomes: Outcome[]): void {
    this.outcomes = this.outcomes.filter((one) => !outcomes.includes(one));
  }

  /** They are no longer to be marked. */
  taken(next: Ready[]): void {
    this.ready = this.ready.filter((one) => !next.includes(one));
  }

  /** What was not begun is left to others. */
  giveBack(at: Date): void {
    for (const dispatch of [...this.claimed, ...this.ready.map((one) => one.dispatch)]) this.know(dispatch, { outcome: 'GIVEN_BACK' }, at);
    [this.claimed, this.ready] = [[], []];
  }
}

const readyOf = ({ dispatch, source, transport, keepsCopies }: Exclude<Prepared, { result: Result }>): Ready => ({
  ...{ dispatch, source, isCaptured: !transport, keepsCopies },
  deliver: async (mayStillLeave) => transport!.deliver({ source, envelope: { from: dispatch.sender, to: [dispatch.recipient] }, mayStillLeave }),
});
