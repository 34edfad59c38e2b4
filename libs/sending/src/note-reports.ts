import { PitchDepartures } from '#pitches';
import { Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { DispatchEvents } from './dispatch-events.js';
import { DispatchState } from './dispatch-state.js';
import type { OriginKind } from './dispatch.entity.js';
import { SettleDispatches } from './settle-dispatches.js';
import { reported, type Report } from './told-reports.js';

/** What was reported of one message. */
export interface DispatchReport {
  dispatchId: string;
  what: Report;
  /** The server's words. */
  said: string | null;
}

interface Reported {
  id: string;
  state: DispatchState;
  messageId: string;
  originKind: OriginKind;
  originId: string;
}

const REPORTED = `
  select id, state, message_id as "messageId", origin_kind as "originKind", origin_id as "originId" from dispatch where id = any($1)`;

/** Takes down what servers and readers report of messages that had left: in their diaries, and what they offered is withdrawn. */
@Injectable()
export class NoteReports {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly settling: SettleDispatches,
    private readonly events: DispatchEvents,
    private readonly pitches: PitchDepartures,
  ) {}

  /** Uncertain ones are settled as having left: nobody reports of what did not. Whether an address still takes mail is for others to say. */
  @Transactional()
  async note(reports: readonly DispatchReport[]): Promise<void> {
    if (!reports.length) return;
    const ids = [...new Set(reports.map(({ dispatchId }) => dispatchId))];
    const unsure = (await this.read(ids)).filter(({ state }) => state === DispatchState.UNCERTAIN);
    await this.settling.settleByMessageId(unsure.map(({ messageId }) => messageId), 'Message-ID');
    const byId = new Map((await this.read(ids)).map((row) => [row.id, row]));
    const known = reports.filter(({ dispatchId }) => byId.has(dispatchId));
    await this.events.tell(known.map(({ dispatchId, what, said }) => ({ dispatchId, state: byId.get(dispatchId)!.state, reason: reported(what, said) })));
    const returned = new Set(known.filter(({ what }) => what === 'RETURNED').map(({ dispatchId }) => byId.get(dispatchId)!));
    for (const { originKind, originId } of returned) if (originKind === 'PITCH') await this.pitches.noteReturned(originId, this.clock.now());
  }

  private read(ids: string[]): Promise<Reported[]> {
    return this.db.query<Reported>(REPORTED, [ids]);
  }
}
