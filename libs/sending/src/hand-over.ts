import { Clock, Database, Transactional } from '#platform';
import { HoldsReader } from '#restraint';
import { Injectable } from '@nestjs/common';
import { loggedColumns, type ClaimedDispatch, type LoggedDispatch } from './claimed-dispatch.js';
import { coveringHold } from './covering-hold.js';
import { KeepBack, type Judged } from './keep-back.js';
import { RecordOutcomes, type Outcome } from './record-outcomes.js';

/** A message that is ready to be handed over. */
export interface Departure {
  dispatch: ClaimedDispatch;
  source: Buffer;
  /** Its mailbox has no mail server: it is only recorded. */
  isCaptured: boolean;
}

export interface Turn {
  /** Ids of those to hand over now. */
  going: Set<string>;
  /** How many of the recorded ones left. */
  left: number;
}

/** A message as it is now, for the worker that claimed it. */
interface OwnRow extends LoggedDispatch {
  /** Still claimed, by the database's time. */
  isFresh: boolean;
  /** The person spoke since it was judged; what is found in an old mailbox is none of that. */
  isAnswered: boolean;
}

/**
 * The attempt is part of the key: an older claim has no say. What was declared uncertain, or sent again by a person,
 * while the worker could not be reached is still its to settle: it knows.
 */
const OWN = `
  select ${loggedColumns}, d.state = 'CLAIMED' and d.lease_until > clock_timestamp() as "isFresh",
    d.answered_since is not null and exists (
      select from interaction i
      where i.contact_id = d.contact_id and i.happened_at > d.answered_since and i.direction <> 'OUTBOUND' and i.nature = 'HUMAN' and not i.is_history
        and not exists (select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)) as "isAnswered"
  from unnest($1::uuid[], $2::integer[]) as asked (id, attempt)
  join dispatch d on d.id = asked.id and d.attempts = asked.attempt
  where d.claimed_by = $3 and d.state in ('CLAIMED', 'UNCERTAIN', 'DUE', 'HELD')
  order by d.id for no key update of d`;

const MARK = `
  update dispatch d set handed_over_at = clock_timestamp(), source = n.source
  from unnest($1::uuid[], $2::bytea[]) as n (id, source) where d.id = n.id`;

/**
 * A worker's turn at the database: what became of the messages it handed over is recorded, and the next ones are marked
 * as handed over before they are. Where the end of a turn is unknown, taking it again settles it.
 */
@Injectable()
export class HandOver {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly holds: HoldsReader,
    private readonly keepBack: KeepBack,
    private readonly records: RecordOutcomes,
  ) {}

  /** What is neither in the answer nor an outcome needs nothing more of this worker. */
  @Transactional()
  async turn(workerId: string, outcomes: readonly Outcome[], next: readonly Departure[]): Promise<Turn> {
    const own = await this.own(workerId, [...outcomes, ...next.map(({ dispatch }) => ({ id: dispatch.id, attempt: dispatch.attempts }))]);
    const holds = next.length ? await this.holds.standing() : [];
    const [settled, held, going]: [Outcome[], Judged[], Departure[]] = [[...outcomes], [], []];
    for (const departure of next) {
      const row = own.get(departure.dispatch.id);
      if (!row) continue;
      const hold = coveringHold(row, holds);
      if (hold) held.push({ dispatch: row, verdict: hold });
      else if (!row.isFresh || row.isAnswered) settled.push(outcomeOf(departure, this.clock.now(), 'GIVEN_BACK'));
      else if (departure.isCaptured) settled.push(outcomeOf(departure, this.clock.now(), 'CAPTURED'));
      else going.push(departure);
    }
    const left = await this.records.record(settled.filter(({ id }) => own.has(id)), own);
    await this.keepBack.keep(held, this.clock.now());
    if (going.length) await this.db.query(MARK, [going.map(({ dispatch }) => dispatch.id), going.map(({ source }) => source)]);
    return { going: new Set(going.map(({ dispatch }) => dispatch.id)), left };
  }

  /** Whether the crisis switch was thrown for it by now. */
  async isOnHold(dispatch: ClaimedDispatch): Promise<boolean> {
    return coveringHold(dispatch, await this.holds.standing()) !== null;
  }

  private async own(workerId: string, asked: { id: string; attempt: number }[]): Promise<Map<string, OwnRow>> {
    const rows = await this.db.query<OwnRow>(OWN, [asked.map(({ id }) => id), asked.map(({ attempt }) => attempt), workerId]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const outcomeOf = ({ dispatch, source }: Departure, at: Date, outcome: 'GIVEN_BACK' | 'CAPTURED'): Outcome => ({
  ...{ id: dispatch.id, attempt: dispatch.attempts, result: { outcome }, at },
  ...(outcome === 'CAPTURED' && { source }),
});
