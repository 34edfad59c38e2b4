import { PitchDepartures } from '#pitches';
import { Database } from '#platform';
import { SuppressionCause, Suppressions } from '#restraint';
import { Injectable } from '@nestjs/common';
import type { LoggedDispatch } from './claimed-dispatch.js';
import { DispatchEvents } from './dispatch-events.js';
import { DispatchState } from './dispatch-state.js';
import { LogDepartures } from './log-departures.js';
import { settlementOf, type Result, type Settlement } from './settlement.js';

/** What became of one attempt, kept by the worker until it is recorded. */
export interface Outcome {
  id: string;
  attempt: number;
  result: Result;
  at: Date;
  /** What was captured, where it was not kept before. */
  source?: Buffer;
}

/** An outcome with its message and what is kept of it. */
interface Settled {
  outcome: Outcome;
  dispatch: LoggedDispatch;
  settlement: Settlement;
}

const SETTLE = `
  update dispatch d set state = s.state, reason = coalesce(s.reason, d.reason), wait = s.wait, due_at = coalesce(s."dueAt", d.due_at),
    settled_at = s."settledAt", deferrals = s.deferrals, interaction_id = s."interactionId", claimed_by = null, lease_until = null,
    handed_over_at = case when s.state <> 'DUE' then d.handed_over_at end, source = coalesce(c.source, d.source)
  from jsonb_to_recordset($1::jsonb) as s (
    id uuid, state text, reason text, wait jsonb, "dueAt" timestamptz, "settledAt" timestamptz, deferrals integer, "interactionId" uuid)
  left join unnest($2::uuid[], $3::bytea[]) as c (id, source) on c.id = s.id
  where d.id = s.id`;

const LEFT = [DispatchState.SENT, DispatchState.CAPTURED];
const RETURNED = [DispatchState.REFUSED, DispatchState.FAILED];

/** Records what became of messages, all together: what left is in the log, what came back is offered to nobody. */
@Injectable()
export class RecordOutcomes {
  constructor(
    private readonly db: Database,
    private readonly log: LogDepartures,
    private readonly pitches: PitchDepartures,
    private readonly events: DispatchEvents,
    private readonly suppressions: Suppressions,
  ) {}

  /** The caller has locked the dispatches. @returns how many left */
  async record(outcomes: readonly Outcome[], dispatches: ReadonlyMap<string, LoggedDispatch>): Promise<number> {
    if (!outcomes.length) return 0;
    const all = outcomes.map((outcome): Settled => {
      const dispatch = dispatches.get(outcome.id)!;
      return { outcome, dispatch, settlement: settlementOf(outcome.result, dispatch.deferrals, outcome.at) };
    });
    const entryIds = await this.log.write(all.filter(({ settlement }) => LEFT.includes(settlement.state)));
    const rows = all.map(({ outcome: { id }, settlement }) => ({ id, ...settlement, interactionId: entryIds.get(id) ?? null }));
    const sources = outcomes.filter(({ source }) => source);
    await this.db.query(SETTLE, [JSON.stringify(rows), sources.map(({ id }) => id), sources.map(({ source }) => source)]);
    await this.events.tell(rows.flatMap(({ id, state, wait }) => (wait ? [{ dispatchId: id, state, reason: wait }] : [])));
    for (const one of all.filter(({ settlement }) => RETURNED.includes(settlement.state))) await this.writeOff(one);
    return entryIds.size;
  }

  /** It never arrived. An address that is dead is dead for whatever comes next. */
  private async writeOff({ outcome, dispatch }: Settled): Promise<void> {
    const { id, originKind, originId, recipientKey: addressKey } = dispatch;
    if (originKind === 'PITCH') await this.pitches.noteReturned(originId, outcome.at);
    const { result } = outcome;
    if (result.outcome !== 'REFUSED' || result.about !== 'RECIPIENT') return;
    await this.suppressions.suppress({ addressKey, contactId: null, cause: SuppressionCause.BOUNCED, evidence: result.text, dispatchId: id });
  }
}
