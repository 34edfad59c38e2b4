import { PitchDepartures } from '#pitches';
import { Database } from '#platform';
import type { Verdict } from '#restraint';
import { Injectable } from '@nestjs/common';
import type { DueDispatch } from './claimed-dispatch.js';
import { DispatchEvents } from './dispatch-events.js';
import { DispatchState } from './dispatch-state.js';

/** A message in hand and what was said of it. */
export interface Judged {
  dispatch: Pick<DueDispatch, 'id' | 'originKind' | 'originId'> & Partial<Pick<DueDispatch, 'wait'>>;
  verdict: Verdict;
}

const KEEP = `
  update dispatch d set state = v.state, due_at = coalesce(v."dueAt", d.due_at), wait = v.reason, hold_id = v."holdId",
    claimed_by = null, lease_until = null, handed_over_at = null, settled_at = case when v.state = 'STOPPED' then $2::timestamptz end
  from jsonb_to_recordset($1::jsonb) as v (id uuid, state text, "dueAt" timestamptz, reason jsonb, "holdId" uuid)
  where d.id = v.id`;

const STATE = { WAIT: DispatchState.DUE, HOLD: DispatchState.HELD, STOP: DispatchState.STOPPED };

/** What waits until "at once" would be asked again and again. */
const SHORTEST_WAIT_MS = 1_000;

/** Keeps with each message what forbids it to leave, and until when. */
@Injectable()
export class KeepBack {
  constructor(
    private readonly db: Database,
    private readonly events: DispatchEvents,
    private readonly pitches: PitchDepartures,
  ) {}

  /** Those that may go stay as they are. The caller has locked the rows. */
  async keep(judged: Judged[], now: Date): Promise<void> {
    const kept = judged.flatMap((one) => keptOf(one, now) ?? []);
    if (!kept.length) return;
    await this.db.query(KEEP, [JSON.stringify(kept), now]);
    const isNews = new Map(judged.map(({ dispatch }) => [dispatch.id, dispatch.wait?.code]));
    await this.events.tell(
      kept.filter(({ id, reason }) => isNews.get(id) !== reason.code).map(({ id, state, reason }) => ({ dispatchId: id, state, reason })),
    );
    const stopped = judged.filter(({ dispatch, verdict }) => dispatch.originKind === 'PITCH' && !verdict.go && verdict.what === 'STOP');
    for (const { dispatch } of stopped) await this.pitches.noteReturned(dispatch.originId, now);
  }
}

function keptOf({ dispatch: { id }, verdict }: Judged, now: Date) {
  if (verdict.go) return null;
  const { what, reason } = verdict;
  const dueAt = what === 'WAIT' ? new Date(Math.max(verdict.until.getTime(), now.getTime() + SHORTEST_WAIT_MS)) : null;
  return { id, state: STATE[what], dueAt, reason, holdId: what === 'HOLD' ? verdict.holdId : null };
}
