import { Clock, Workspaces } from '#platform';
import { SentFolder } from '#mailboxes';
import { Injectable, Logger } from '@nestjs/common';
import { CarefulClaims } from './careful-claims.js';
import type { Claim } from './claim-dispatches.js';
import type { ClaimedDispatch } from './claimed-dispatch.js';
import { PrepareDepartures, type Prepared } from './prepare-departures.js';
import { HandOver, type Departure, type Turn } from './hand-over.js';
import { Leases } from './leases.js';
import type { Outcome } from './record-outcomes.js';

/** What a shift does in its workspace, each piece by itself and behind its walls. */
@Injectable()
export class ShiftWork {
  private readonly log = new Logger('Sending');

  constructor(
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
    private readonly claims: CarefulClaims,
    private readonly departures: PrepareDepartures,
    private readonly handOver: HandOver,
    private readonly leases: Leases,
    private readonly sentFolder: SentFolder,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  claim(workspaceId: string, ...asked: Parameters<CarefulClaims['claim']>): Promise<Claim> {
    return this.in(workspaceId, () => this.claims.claim(...asked));
  }

  prepare(workspaceId: string, claimed: ClaimedDispatch[]): Promise<Prepared[]> {
    return this.in(workspaceId, () => this.departures.prepare(claimed));
  }

  turn(workspaceId: string, workerId: string, outcomes: Outcome[], next: Departure[]): Promise<Turn> {
    return this.in(workspaceId, () => this.handOver.turn(workerId, outcomes, next));
  }

  isOnHold(workspaceId: string, dispatch: ClaimedDispatch): Promise<boolean> {
    return this.in(workspaceId, () => this.handOver.isOnHold(dispatch));
  }

  renew(workspaceId: string, workerId: string, ids: string[]): Promise<void> {
    return this.in(workspaceId, () => this.leases.renew(workerId, ids));
  }

  recover(workspaceId: string): Promise<void> {
    return this.in(workspaceId, () => this.leases.recover());
  }

  /** A copy for the people who read the mailbox. Without it the message has left all the same. */
  async keepCopy(workspaceId: string, mailboxId: string, source: Buffer): Promise<void> {
    await this.in(workspaceId, () => this.sentFolder.keep(mailboxId, source)).catch((error: Error) =>
      this.log.warn(`No copy was kept in the folder of sent mails: ${error.message}`),
    );
  }

  private in<T>(workspaceId: string, work: () => Promise<T>): Promise<T> {
    return this.workspaces.in(workspaceId, 'send', 'task send', work);
  }
}
