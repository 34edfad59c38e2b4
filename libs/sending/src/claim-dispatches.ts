import { Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { claimedColumns, dueColumns, type ClaimedDispatch, type DueDispatch } from './claimed-dispatch.js';
import { firstOfEach } from './first-of-each.js';
import { JudgeDepartures } from './judge-departures.js';
import { KeepBack } from './keep-back.js';
import { SendingPace } from './sending-pace.js';

/** What a claim got. */
export interface Claim {
  claimed: ClaimedDispatch[];
  /** How many messages were decided, one way or another. */
  judged: number;
  /** More may be due. */
  isMore: boolean;
}

const DUE = `
  select ${dueColumns} from dispatch d
  where d.state = 'DUE' and d.due_at <= $1 and ($3::uuid[] is null or d.id = any($3))
  order by d.priority desc, d.due_at, d.id limit $2 for no key update skip locked`;

/** In the order everybody locks them. Something is being said to, or of, whoever is locked: their turn comes after it. */
const HOLD_CONTACTS = 'select id from contact where id = any($1) order by id for no key update skip locked';

const CLAIM = `
  update dispatch d set state = 'CLAIMED', claimed_by = $2, claimed_at = $3, lease_until = clock_timestamp() + make_interval(secs => $4),
    handed_over_at = null, attempts = attempts + 1, wait = null, hold_id = null
  where d.id = any($1) returning ${claimedColumns}`;

/** Takes what is due, once nothing forbids it: all of it is looked at in the transaction that claims. */
@Injectable()
export class ClaimDispatches {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly judges: JudgeDepartures,
    private readonly keepBack: KeepBack,
    private readonly pace: SendingPace,
  ) {}

  /**
   * Claims at most `limit` messages, one for each person. What may not leave is told why, and waits, is held or stops.
   * @param workerId whose they are from now on, until the lease ends
   * @param only these ids, if they are due; null for any
   */
  @Transactional()
  async claim(workerId: string, limit: number, only: string[] | null = null): Promise<Claim> {
    const now = this.clock.now();
    const due = await this.db.query<DueDispatch>(DUE, [now, limit, only]);
    const held = await this.holdContacts(firstOfEach(due, ({ contactId, recipientKey }) => [contactId, recipientKey]));
    const isMore = due.length === limit || held.length < due.length;
    if (!held.length) return { claimed: [], judged: 0, isMore };
    const verdicts = await this.judges.judge(held, now);
    await this.keepBack.keep(held.map((dispatch) => ({ dispatch, verdict: verdicts.get(dispatch.id)! })), now);
    const going = held.filter(({ id }) => verdicts.get(id)!.go).map(({ id }) => id);
    return { claimed: await this.take(going, workerId, now), judged: held.length, isMore };
  }

  private async holdContacts(due: DueDispatch[]): Promise<DueDispatch[]> {
    if (!due.length) return [];
    const rows = await this.db.query<{ id: string }>(HOLD_CONTACTS, [due.map(({ contactId }) => contactId)]);
    const held = new Set(rows.map(({ id }) => id));
    return due.filter(({ contactId }) => held.has(contactId));
  }

  /** In the order given. */
  private async take(ids: string[], workerId: string, now: Date): Promise<ClaimedDispatch[]> {
    if (!ids.length) return [];
    const rows = await this.db.query<ClaimedDispatch>(CLAIM, [ids, workerId, now, this.pace.leaseSeconds]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id)!);
  }
}
