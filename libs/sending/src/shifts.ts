import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { SendingPace } from './sending-pace.js';
import { ShiftWork } from './shift-work.js';
import { Shift } from './shift.js';
import { Slots } from './slots.js';

const WITH_WORK = 'select id from door.workspaces_with_dispatches($1)';

/** Shifts of this process: all of them together keep no more messages on the wire than one may. */
@Injectable()
export class Shifts {
  private readonly slots: Slots;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly work: ShiftWork,
    private readonly pace: SendingPace,
  ) {
    this.slots = new Slots(pace.mostUnsettled);
  }

  /** The workspaces with something to hand over, or something a worker left behind. */
  async workspaces(): Promise<string[]> {
    return (await this.db.knock<{ id: string }>(WITH_WORK, [this.clock.now()])).map(({ id }) => id);
  }

  recover(workspaceId: string): Promise<void> {
    return this.work.recover(workspaceId);
  }

  open(workspaceId: string, only: string[] | null = null): Shift {
    const { work, slots, pace } = this;
    return new Shift({ workspaceId, work, slots, pace, only });
  }
}
