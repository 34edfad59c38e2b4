import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Candidate } from './candidate.js';
import type { Person } from './facts.js';

export type Known = Omit<Person, 'exchanges' | 'departures'> & {
  /** What they share with their twins, in a fixed order. */
  shared: string[];
};

/** Moments inside JSON are texts. */
type Row = Omit<Known, 'refusals' | 'suppressions'> & {
  refusals: (Omit<Known['refusals'][number], 'notedAt'> & { notedAt: string })[];
  suppressions: (Omit<Known['suppressions'][number], 'suppressedAt'> & { suppressedAt: string })[];
};

/** One index lookup for each contact and table, however large the tables are. */
const KNOWN = `
  select c.id as "contactId", c.name, c.tier, c.do_not_contact_at as "doNotContactAt", c.do_not_contact_reason as "doNotContactReason",
    t.twins, t.shared, r.refusals, s.suppressions, a.unreachable
  from (select id, array_agg(key) as keys from unnest($1::uuid[], $2::text[]) a (id, key) group by id) asked
  cross join lateral (select * from contact c where c.id = asked.id offset 0) c
  cross join lateral (
    select coalesce(array_agg(distinct o.contact_id), '{}') as twins, coalesce(array_agg(distinct o.shared order by o.shared), '{}') as shared
    from (
      select b.contact_id, 'address ' || b.key as shared from address a
        join address b on b.workspace_id = a.workspace_id and b.key = a.key and b.contact_id <> a.contact_id
        where a.contact_id = asked.id
      union all
      select b.contact_id, 'presence ' || b.match_key from presence a
        join presence b on b.workspace_id = a.workspace_id and b.match_key = a.match_key and b.contact_id <> a.contact_id
        where a.contact_id = asked.id
    ) o
  ) t
  cross join lateral (
    select coalesce(json_agg(json_build_object('topic', topic, 'purpose', purpose, 'reason', reason, 'notedAt', noted_at)
      order by noted_at, id), '[]') as refusals
    from refusal where contact_id = asked.id and lifted_at is null
  ) r
  cross join lateral (
    select coalesce(json_object_agg(key, state) filter (where state <> 'VALID'), '{}') as unreachable, array_agg(key) as keys
    from address where contact_id = asked.id
  ) a
  cross join lateral (
    select coalesce(json_agg(json_build_object('addressKey', address_key, 'contactId', contact_id, 'cause', cause, 'suppressedAt', suppressed_at)
      order by suppressed_at, id), '[]') as suppressions
    from (
      select * from suppression where address_key = any(array_cat(a.keys, asked.keys)) and contact_id is null and lifted_at is null
      union all
      select * from suppression where contact_id = asked.id and lifted_at is null
    ) s
  ) s`;

/** Keeps others from judging a message to the same person at the same moment; until the transaction ends. */
const TAKE = `select shared from unnest($1::text[]) shared where not pg_try_advisory_xact_lock(
  hashtextextended(current_workspace_id()::text || shared, 0))`;

/** Who people are, what they wish, and who may be the same person. */
@Injectable()
export class PeopleReader {
  constructor(private readonly db: Database) {}

  /** By contact. Recipients may be at addresses of nobody on record: an agent's. */
  async known(asked: readonly Pick<Candidate, 'contactId' | 'recipientKey'>[]): Promise<Map<string, Known>> {
    const columns = [asked.map(({ contactId }) => contactId), asked.map(({ recipientKey }) => recipientKey)];
    const rows = await this.db.query<Row>(KNOWN, columns);
    return new Map(rows.map((row) => [row.contactId, revived(row)]));
  }

  /**
   * Claims lock contacts, and one person may be several of them: two workers must not each find that the other contact
   * got nothing yet. @returns what somebody else is judging at this moment
   */
  async take(shared: readonly string[]): Promise<Set<string>> {
    if (!shared.length) return new Set();
    const rows = await this.db.query<{ shared: string }>(TAKE, [[...new Set(shared)].sort()]);
    return new Set(rows.map((row) => row.shared));
  }
}

const revived = (row: Row): Known => ({
  ...row,
  refusals: row.refusals.map((one) => ({ ...one, notedAt: new Date(one.notedAt) })),
  suppressions: row.suppressions.map((one) => ({ ...one, suppressedAt: new Date(one.suppressedAt) })),
});
