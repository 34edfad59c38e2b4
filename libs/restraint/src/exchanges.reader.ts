import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Exchange } from './facts.js';

/** Whose exchanges count for a contact: their own and their twins'. */
export interface Lookback {
  contactId: string;
  personId: string;
  since: Date;
}

/** Lookups are subqueries: a join would be planned for ten contacts and given the whole log. */
const EXCHANGES = `
  select asked.contact_id as "contactId", i.happened_at as "happenedAt", i.direction, i.channel, i.member_id as "memberId",
    (select c.name from contact c where c.id = asked.person_id) as name,
    (select m.name from member m where m.id = i.member_id) as member,
    i.is_answer as "isAnswer", i.direction = 'OUTBOUND' and i.hopes_for_answer and not i.is_answer as "isTouch",
    i.is_history as "isHistory",
    (select d.campaign_id from dispatch d where d.message_id = i.message_id) as "campaignId"
  from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) asked (contact_id, person_id, since)
  cross join lateral (
    select i.*, coalesce(
      (select r.direction = 'INBOUND' from interaction r where r.id = i.in_reply_to_id), false) as is_answer
    from interaction i
    where i.contact_id = asked.person_id and i.happened_at >= asked.since and i.nature = 'HUMAN'
      and (select true from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id) is null
    offset 0
  ) i
  order by i.happened_at, i.id`;

/** What was said lately, from the log. */
@Injectable()
export class ExchangesReader {
  constructor(private readonly db: Database) {}

  /** The oldest first, by contact. */
  async since(asked: readonly Lookback[]): Promise<Map<string, Exchange[]>> {
    const columns = [asked.map((one) => one.contactId), asked.map((one) => one.personId), asked.map((one) => one.since)];
    const rows = await this.db.query<Exchange & { contactId: string }>(EXCHANGES, columns);
    const ids = [...new Set(asked.map(({ contactId }) => contactId))];
    const perContact = rowsPerKey(ids, rows, ({ contactId }) => contactId);
    return new Map(ids.map((id, at) => [id, perContact[at]!]));
  }
}
