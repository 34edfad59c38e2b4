import type { Averages, Headline } from '#likelihood';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { ExpireTouches } from './expire-touches.js';
import { headlineIn, type HeadlineRow } from './headline-row.js';
import { holdContacts } from './hold-contacts.js';
import { JSON_TOUCH } from './touch-row.js';

interface Row extends HeadlineRow {
  contactId: string;
  toldUntil: Date | null;
  computedAt: Date;
  kept: Headline | { probability: null };
}

interface Outdated {
  row: Row;
  headline: Headline | null;
}

const CONTACTS_AT_ONCE = 1_000;

const NEXT = `
  select s.contact_id as "contactId", c.tier, s.channel, s.answered, s.asked, s.warmth, s.ln_delay as "lnDelay", s.as_of as "asOf",
    s.last_inbound_at as "lastInboundAt", s.told_until as "toldUntil", s.computed_at as "computedAt",
    json_build_object('probability', s.probability, 'score', s.score, 'ratio', s.ratio, 'band', s.band, 'confidence', s.confidence) as kept,
    (select json_agg(${JSON_TOUCH('t')} order by t.sent_at, t.id)
      from touch t where t.contact_id = s.contact_id and not t.closed) as others
  from (select * from contact_score where contact_id > $1 order by contact_id limit ${CONTACTS_AT_ONCE}) s
  join contact c on c.id = s.contact_id order by s.contact_id`;

/** Whatever was logged since these were read has brought figures of its own. */
const KEEP = `
  update contact_score s set probability = f.probability, score = f.score, ratio = f.ratio, band = f.band,
    confidence = f.confidence, computed_at = $2
  from json_to_recordset($1) as f (contact_id uuid, told_until timestamptz(3), seen_at timestamptz(3), probability float8, score integer,
    ratio float8, band text, confidence text)
  where s.contact_id = f.contact_id and s.computed_at = f.seen_at and s.told_until is not distinct from f.told_until`;

/** How far a kept chance may be off; a ratio, ten times as far. */
export type Tolerance = number;

/** Before every id there is. */
const START = '00000000-0000-0000-0000-000000000000';

/** The figures lists sort by, which time moves; they are kept where lists find them. */
@Injectable()
export class ListFigures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly due: ExpireTouches,
  ) {}

  /** Brings those up to date that are further off than the tolerance, from sums alone, to which what is due is added first. */
  async refresh(averages: Averages, tolerance: Tolerance): Promise<void> {
    await this.due.close(averages.curves.tuning);
    let last: string | undefined = START;
    while (last) last = await this.refreshAfter(last, averages, tolerance);
  }

  private async refreshAfter(id: string, averages: Averages, tolerance: Tolerance): Promise<string | undefined> {
    const now = this.clock.now();
    const rows = await this.db.query<Row>(NEXT, [id]);
    const fresh = rows.map((row) => ({ row, headline: headlineIn(row, averages, now) }));
    const outdated = fresh.filter(({ row, headline }) => isOutdated(row.kept, headline, tolerance));
    if (outdated.length) await this.db.write(() => this.keep(outdated, now));
    return rows.at(-1)?.contactId;
  }

  private async keep(outdated: Outdated[], now: Date): Promise<void> {
    await holdContacts(this.db, outdated.map(({ row }) => row.contactId));
    await this.db.query(KEEP, [JSON.stringify(outdated.map(keptRow)), now]);
  }
}

function isOutdated(kept: Row['kept'], fresh: Headline | null, tolerance: Tolerance): boolean {
  if (kept.probability === null || !fresh) return kept.probability !== null || fresh !== null;
  if (kept.score !== fresh.score || kept.band !== fresh.band || kept.confidence !== fresh.confidence) return true;
  return Math.abs(kept.probability - fresh.probability) > tolerance || Math.abs(kept.ratio - fresh.ratio) > 10 * tolerance;
}

const keptRow = ({ row, headline }: Outdated): object =>
  ({ contact_id: row.contactId, told_until: row.toldUntil, seen_at: row.computedAt, ...headline });
