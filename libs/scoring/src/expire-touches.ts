import { Clock, Database, Transactional } from '#platform';
import { FADED_OUT_HALF_LIVES, type Tuning } from '#touches';
import { Injectable } from '@nestjs/common';

/** How many touches are closed in one transaction: nobody who logs waits long. */
const TOUCHES_AT_ONCE = 2_000;

/** Whose touches of before $1 are still open; locked as the log locks them. */
const HOLD = `
  select id from contact where id in (
    select contact_id from (select contact_id from touch where not closed and sent_at < $1 order by sent_at limit ${TOUCHES_AT_ONCE}) due)
  order by id for no key update`;

/** The weight at $2 of what weighed 1 at another time, with half-life $3 in seconds. In double precision, for numeric takes five times as long. */
const weightOf = (time: string): string =>
  `power(2::float8, greatest(-${FADED_OUT_HALF_LIVES}, -extract(epoch from $2::timestamptz - ${time})::float8 / $3::float8))`;

/**
 * Folds all due touches of contacts $4 into the sums of contact and member; what was summed before fades up to $2. Their silence
 * is told from then on: an answer within their window that is logged later makes the whole log be told anew.
 */
const CLOSE = `
  with due as (
    update touch set closed = true where contact_id = any($4) and not closed and sent_at < $1
    returning contact_id, member_id, warmth, sent_at, reply_at, ${weightOf('sent_at')} as d, (reply_at is not null)::int as y,
      case when reply_at is not null then ln(1000 * greatest(60, extract(epoch from reply_at - sent_at)::float8)) end as ln_delay
  ), contacts as (
    select contact_id, sum(d * y) as answered, sum(d) as asked, sum(d * warmth) as warmth, coalesce(sum(d * ln_delay), 0) as ln_delay,
      sum(y) as answers, max(reply_at) as last_reply_at, max(sent_at) + ($2::timestamptz - $1::timestamptz) as closed_at
    from due group by contact_id
  ), pairs as (
    select contact_id, member_id, sum(d * y) as answered, sum(d) as asked, sum(d * warmth) as warmth from due group by contact_id, member_id
  ), kept_pairs as (
    update member_score m set answered = m.answered * ${weightOf('m.as_of')} + p.answered,
      asked = m.asked * ${weightOf('m.as_of')} + p.asked, warmth = m.warmth * ${weightOf('m.as_of')} + p.warmth, as_of = $2
    from pairs p where m.contact_id = p.contact_id and m.member_id is not distinct from p.member_id
  )
  update contact_score s set answered = s.answered * ${weightOf('s.as_of')} + c.answered,
    asked = s.asked * ${weightOf('s.as_of')} + c.asked, warmth = s.warmth * ${weightOf('s.as_of')} + c.warmth,
    ln_delay = s.ln_delay * ${weightOf('s.as_of')} + c.ln_delay, as_of = $2, answers = s.answers + c.answers,
    last_reply_at = greatest(s.last_reply_at, c.last_reply_at), told_until = greatest(s.told_until, c.closed_at)
  from contacts c where s.contact_id = c.contact_id`;

/** Closes touches that nobody answered in time. Nobody waits for it: whoever reads counts them as closed from their day on. */
@Injectable()
export class ExpireTouches {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Safe to run twice, and while colleagues log. */
  async close(tuning: Tuning): Promise<void> {
    while ((await this.closeSome(tuning)) > 0);
  }

  @Transactional()
  async closeSome({ windowMs, evidenceHalfLifeDays }: Tuning): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - windowMs);
    const held = await this.db.query<{ id: string }>(HOLD, [before]);
    const ids = held.map(({ id }) => id);
    if (ids.length) await this.db.query(CLOSE, [before, now, evidenceHalfLifeDays * 86_400, ids]);
    return ids.length;
  }
}
