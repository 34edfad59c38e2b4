import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Bell } from './bell.js';
import type { ClaimedDispatch } from './claimed-dispatch.js';
import { isConnectionFault } from './connection-fault.js';
import { Gathering } from './gathering.js';
import type { Turn } from './hand-over.js';
import { InHand, type Ready } from './in-hand.js';
import type { Outcome } from './record-outcomes.js';
import type { SendingPace } from './sending-pace.js';
import type { Result } from './settlement.js';
import type { ShiftWork } from './shift-work.js';
import type { Slots } from './slots.js';

/** What a shift needs to know. */
export interface ShiftOrder {
  workspaceId: string;
  work: ShiftWork;
  slots: Slots;
  pace: SendingPace;
  /** Only these dispatches, if they are due; null for any. */
  only: string[] | null;
}

/** Before a database that did not answer is asked again. */
const PAUSE_MS = 300;
/** An outcome that the database refuses this often by itself is left to the lease: the message becomes uncertain. */
const MOST_REFUSALS = 5;

/**
 * One worker's work in one workspace, until nothing that is due may leave: messages are claimed ahead, written, marked,
 * handed over and recorded. What it knows it keeps until the database has taken it.
 */
export class Shift {
  private readonly log = new Logger('Sending');
  private readonly workerId = randomUUID();
  private readonly bell = new Bell();
  private readonly hand = new InHand();
  private readonly gathering = new Gathering();
  private claiming: Promise<void> | null = null;
  private isDry = false;
  private isEnding = false;
  private refusals = 0;
  private left = 0;

  constructor(private readonly order: ShiftOrder) {}

  /** @returns how many messages left */
  async run(): Promise<number> {
    this.order.slots.join(this.bell);
    const heartbeat = setInterval(() => void this.renew(), (this.order.pace.leaseSeconds * 1_000) / 3);
    try {
      while (!this.isDone) await this.step();
      return this.left;
    } finally {
      clearInterval(heartbeat);
      this.order.slots.leave(this.bell);
    }
  }

  /** Lets the dialogues end and gives the rest back. */
  stop(): void {
    this.isEnding = true;
    this.bell.ring();
  }

  private get isDone(): boolean {
    return (this.isDry || this.isEnding) && !this.claiming && this.hand.ids.length === 0;
  }

  private async step(): Promise<void> {
    if (this.isEnding) this.hand.giveBack(this.order.work.now());
    else await this.prepare();
    const hasSomething = this.hand.outcomes.length > 0 || this.next().length > 0;
    const patienceMs = this.gathering.patienceMs(hasSomething, this.hand.underWay.size > 0);
    if (patienceMs > 0) await this.bell.wait(patienceMs);
    else if (hasSomething) await this.turn();
    else if (!this.isDone) await this.bell.wait(PAUSE_MS);
  }

  /** Claims ahead, beside everything else, and writes what comes next. */
  private async prepare(): Promise<void> {
    const { hand, order: { pace: { claimedAtOnce, mostUnsettled } } } = this;
    if (!this.isDry && !this.claiming && hand.claimed.length + hand.ready.length < claimedAtOnce / 2) this.claiming = this.claim();
    if (hand.ready.length < mostUnsettled && hand.claimed.length) await this.write(hand.nextToWrite(mostUnsettled));
  }

  private async claim(): Promise<void> {
    const { work, workspaceId, pace, only } = this.order;
    try {
      const { claimed, judged, isMore } = await work.claim(workspaceId, this.workerId, only?.length ?? pace.claimedAtOnce, only);
      this.hand.claimed.push(...claimed);
      // What others hold at this moment is left to the next shift.
      this.isDry = !isMore || judged === 0;
    } catch (error) {
      await this.pauseAfter(error);
    }
    this.claiming = null;
    this.bell.ring();
  }

  private async write(claimed: ClaimedDispatch[]): Promise<void> {
    const { work, workspaceId } = this.order;
    try {
      this.hand.written(claimed, await work.prepare(workspaceId, claimed), work.now());
    } catch (error) {
      await this.pauseAfter(error);
    }
  }

  /** Those there is a place for. While the database refuses an outcome nothing new begins. */
  private next(): Ready[] {
    if (this.refusals) return [];
    const leaving = new Set(this.hand.outcomes.map(({ id }) => id));
    return this.hand.ready.filter(({ dispatch, isCaptured }) => isCaptured || this.order.slots.take(dispatch.id, this.bell, leaving));
  }

  /** Records what is known and marks what is next in one transaction; then those dialogues begin. */
  private async turn(): Promise<void> {
    const { work, workspaceId } = this.order;
    const outcomes = this.hand.outcomes.slice(0, this.refusals ? 1 : undefined);
    const next = this.next();
    const since = performance.now();
    try {
      const turn = await work.turn(workspaceId, this.workerId, outcomes, next);
      this.forget(outcomes);
      this.handOver(next, turn, since);
    } catch (error) {
      // Whether it was committed nobody knows: it is all asked again, and nothing begins before.
      await this.refused(error, outcomes, next);
    } finally {
      this.gathering.took(performance.now() - since);
    }
  }

  private handOver(next: Ready[], { going, left }: Turn, markedAt: number): void {
    this.left += left;
    this.hand.taken(next);
    const isStale = performance.now() - markedAt > this.order.pace.markHoldsMs;
    for (const one of next) {
      if (!going.has(one.dispatch.id)) this.order.slots.give(one.dispatch.id);
      else if (isStale) this.hand.ready.push(one);
      else this.begin(one, markedAt);
    }
  }

  private begin(ready: Ready, markedAt: number): void {
    const { dispatch, source } = ready;
    const { work, workspaceId } = this.order;
    this.hand.underWay.set(dispatch.id, ready);
    let isWithdrawn = false;
    const mayStillLeave = async (): Promise<boolean> => !(isWithdrawn = await this.isOverruled(dispatch, markedAt));
    const unsure = (error: Error): Result => ({ outcome: 'UNCERTAIN', text: error.message });
    void ready.deliver(mayStillLeave).catch(unsure).then((result) => {
      this.hand.underWay.delete(dispatch.id);
      this.hand.know(dispatch, isWithdrawn && result.outcome === 'DEFERRED' ? { outcome: 'GIVEN_BACK' } : result, work.now());
      if (result.outcome === 'SENT' && ready.keepsCopies) void work.keepCopy(workspaceId, dispatch.mailboxId!, source);
      this.bell.ring();
    });
  }

  /** A server may let a message wait before it takes it; the crisis switch must not. */
  private async isOverruled(dispatch: ClaimedDispatch, markedAt: number): Promise<boolean> {
    const { work, workspaceId, pace } = this.order;
    if (performance.now() - markedAt < pace.markHoldsMs) return false;
    return work.isOnHold(workspaceId, dispatch).catch(() => true);
  }

  private forget(outcomes: Outcome[]): void {
    this.refusals = 0;
    this.hand.recorded(outcomes);
    outcomes.forEach(({ id }) => this.order.slots.give(id));
  }

  /** What the database refuses, and not for being away, is tried by itself, so that it holds up nothing else. */
  private async refused(error: unknown, outcomes: Outcome[], next: Ready[]): Promise<void> {
    if (!isConnectionFault(error)) {
      this.refusals += 1;
      // Without renewal they are due again, or uncertain, when the lease ends.
      if (!outcomes.length) this.handOver(next, { going: new Set(), left: 0 }, 0);
      if (this.refusals > MOST_REFUSALS || !outcomes.length) this.forget(outcomes);
    }
    await this.pauseAfter(error);
  }

  private async renew(): Promise<void> {
    const { work, workspaceId } = this.order;
    const { ids } = this.hand;
    if (ids.length) await work.renew(workspaceId, this.workerId, ids).catch((error: Error) => this.log.debug(error.message));
  }

  private async pauseAfter(error: unknown): Promise<void> {
    this.log.warn(`Sending goes on after a pause: ${(error as Error).message}`);
    await new Bell().wait(PAUSE_MS);
  }
}
