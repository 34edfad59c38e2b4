import { MailboxTransports } from '#mailboxes';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { setTimeout as after } from 'node:timers/promises';
import { DispatchState } from './dispatch-state.js';
import type { Dispatch } from './dispatch.entity.js';
import { DispatchesService } from './dispatches.service.js';
import { Shifts } from './shifts.js';

/** Somebody else may hold a person's row for a moment. */
const TRIES = 3;
const BETWEEN_MS = 30;
const CAPTURE_TRIES = 50;

/** Hands over what is due in this process, by the same turns as a worker's: for the command line, the demo and specs. */
@Injectable()
export class SendDue {
  constructor(
    private readonly db: Database,
    private readonly shifts: Shifts,
    private readonly dispatches: DispatchesService,
    private readonly transports: MailboxTransports,
  ) {}

  /** Until nothing more leaves. @returns how many messages left, in one workspace or in all */
  async drain(workspaceId?: string): Promise<number> {
    let total = 0;
    for (let tries = 0; tries < TRIES; tries++) {
      const busy = (await this.shifts.workspaces()).filter((id) => !workspaceId || id === workspaceId);
      let left = 0;
      for (const id of busy) left += await this.drainOne(id);
      if (left) tries = 0;
      total += left;
      if (!busy.length) break;
      await after(BETWEEN_MS);
    }
    return total;
  }

  /** Where its mailbox has no mail server nothing is waited for: the message is captured before this returns. */
  async capture({ workspaceId, id, mailboxId }: Dispatch): Promise<void> {
    if (await this.transports.of(mailboxId)) return;
    await this.shifts.open(workspaceId, [id]).run();
    // A worker may have been faster, and is at it.
    for (let tries = 0; tries < CAPTURE_TRIES && (await this.isInHand(id)); tries++) await after(BETWEEN_MS);
  }

  private isInHand(id: string): Promise<boolean> {
    return this.db.aside(async () => (await this.dispatches.get(id)).state === DispatchState.CLAIMED);
  }

  private async drainOne(workspaceId: string): Promise<number> {
    await this.shifts.recover(workspaceId);
    return this.shifts.open(workspaceId).run();
  }
}
