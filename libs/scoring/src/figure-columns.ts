import type { Tier } from '#likelihood';
import type { ExchangeChannel } from '#touches';
import type { HeadlineRow } from './headline-row.js';
import { averagesUnless, type AveragesAnswer } from './kept-averages.js';
import { UNREACHED, WRITABLE } from './shown-score.js';
import { JSON_TOUCH, type TouchRow } from './touch-row.js';

/** Contacts, tiers, channels, K, N, S, their moments, the last inbound, the chance before. */
type Columns = [string[], Tier[], ExchangeChannel[], number[], number[], number[], number[], (number | null)[], (number | null)[]];

/** What the columns are of no contact at all. */
type NoColumns = null[];

/** The open touches of those contacts that have any. */
type Waiting = Record<string, TouchRow[]>;

export interface FiguresAnswer {
  averages: AveragesAnswer;
  columns: Columns | NoColumns;
  waiting: Waiting | null;
}

/**
 * Of the contacts $1 whose score may be shown, when the revision $2 of the averages is known. A single row with a column in
 * each array: made and read in half the time of fifty rows. Times are in seconds.
 */
export const FIGURES = `
  select ${averagesUnless('$2')} as averages,
    (select json_object_agg(contact_id, touches) from (
      select t.contact_id, json_agg(${JSON_TOUCH('t')} order by t.sent_at, t.id) as touches
      from touch t where t.contact_id = any($1) and not t.closed group by t.contact_id) w) as waiting,
    json_build_array(array_agg(s.contact_id), array_agg(c.tier), array_agg(s.channel), array_agg(s.answered), array_agg(s.asked),
      array_agg(s.warmth), array_agg(date_part('epoch', s.as_of)), array_agg(date_part('epoch', s.last_inbound_at)),
      array_agg(s.earlier_probability)) as columns
  from contact_score s join (${WRITABLE}) c on c.id = s.contact_id
  where s.contact_id = any($1) and (s.channel <> 'MAIL' or s.contact_id not in (${UNREACHED}))`;

export type FiguresRow = HeadlineRow & { contactId: string; earlier: number | null };

export function figureRows({ columns, waiting }: FiguresAnswer): FiguresRow[] {
  if (!hasRows(columns)) return [];
  const [contactIds, tiers, channels, answered, asked, warmth, asOf, lastInbound, earlier] = columns;
  return contactIds.map((contactId, i) => ({
    contactId,
    tier: tiers[i],
    channel: channels[i],
    answered: answered[i],
    asked: asked[i],
    warmth: warmth[i],
    lnDelay: 0,
    asOf: momentOf(asOf[i]),
    lastInboundAt: lastInbound[i] === null ? null : momentOf(lastInbound[i]),
    earlier: earlier[i],
    others: waiting?.[contactId] ?? null,
  }));
}

const hasRows = (columns: Columns | NoColumns): columns is Columns => columns[0] !== null;

const momentOf = (seconds: number): Date => new Date(Math.round(seconds * 1000));
