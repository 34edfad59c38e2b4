import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Candidate } from './candidate.js';
import type { Lookback } from './exchanges.reader.js';
import type { Departure, Duplicate } from './facts.js';

/** Pitches since the last that was no follow-up, or since the time asked for where that is longer ago; and what is under way. */
const DEPARTURES = `
  select asked.contact_id as "contactId", p.state, p.id as "dispatchId", p.at, p.purpose, p.member_id as "memberId",
    p.campaign_id as "campaignId", (select m.name from member m where m.id = p.member_id) as member
  from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) asked (contact_id, person_id, since)
  cross join lateral (
    select 'LEFT' as state, null::uuid as id, p.left_at as at, p.purpose, p.author_id as member_id, null::uuid as campaign_id
    from pitch p where p.contact_id = asked.person_id and p.left_at >= least(asked.since, (
      select max(b.left_at) from pitch b where b.contact_id = asked.person_id and b.left_at is not null and b.purpose <> 'FOLLOW_UP'))
    union all
    select d.state, d.id, coalesce(d.handed_over_at, d.claimed_at), d.purpose, d.member_id, d.campaign_id
    from dispatch d where d.contact_id = asked.person_id and d.state in ('CLAIMED', 'UNCERTAIN') and d.origin_kind = 'PITCH'
      and d.interaction_id is null
  ) p`;

/** What the campaign of a message sent already, to its address or to a twin. */
const DUPLICATES = `
  select asked.id, d.at, (select c.name from contact c where c.id = d.contact_id) as name
  from unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[]) asked (id, contact_id, campaign_id, recipient_key)
  cross join lateral (
    select d.contact_id, coalesce(d.settled_at, d.claimed_at) as at from dispatch d
    where d.campaign_id = asked.campaign_id and d.recipient_key = asked.recipient_key and d.contact_id <> asked.contact_id
      and d.state in ('SENT', 'CAPTURED', 'CLAIMED', 'UNCERTAIN')
    order by at limit 1
  ) d`;

const TWINS = `
  select asked.id, d.at, (select c.name from contact c where c.id = asked.twin_id) as name
  from unnest($1::text[], $2::uuid[], $3::uuid[]) asked (id, twin_id, campaign_id)
  cross join lateral (
    select coalesce(d.settled_at, d.claimed_at) as at from dispatch d
    where d.contact_id = asked.twin_id and d.campaign_id = asked.campaign_id and d.state in ('SENT', 'CAPTURED', 'CLAIMED', 'UNCERTAIN')
    order by at limit 1
  ) d`;

const APPROVED = `select id from pitch where id = any($1) and approved_by_id is not null and not is_auto_approved`;

/** What left, or may have. */
@Injectable()
export class DeparturesReader {
  constructor(private readonly db: Database) {}

  /** By contact; `since` is how far back all pitches are wanted. */
  async since(asked: readonly Lookback[]): Promise<Map<string, Departure[]>> {
    const columns = [asked.map((one) => one.contactId), asked.map((one) => one.personId), asked.map((one) => one.since)];
    const rows = await this.db.query<Departure & { contactId: string }>(DEPARTURES, columns);
    const ids = [...new Set(asked.map(({ contactId }) => contactId))];
    const perContact = rowsPerKey(ids, rows, ({ contactId }) => contactId);
    return new Map(ids.map((id, at) => [id, perContact[at]!]));
  }

  /** By candidate. @param twinsOf of a contact */
  async duplicates(candidates: readonly Candidate[], twinsOf: (contactId: string) => readonly string[]): Promise<Map<string, Duplicate>> {
    const ofCampaigns = candidates.filter(({ campaignId }) => campaignId !== null);
    if (!ofCampaigns.length) return new Map();
    const column = (name: keyof Candidate) => ofCampaigns.map((one) => one[name]);
    type Row = Duplicate & { id: string };
    const byAddress = await this.db.query<Row>(DUPLICATES, ['id', 'contactId', 'campaignId', 'recipientKey'].map((name) => column(name as keyof Candidate)));
    const pairs = ofCampaigns.flatMap((one) => twinsOf(one.contactId).map((twinId) => [one.id, twinId, one.campaignId]));
    const byTwin = pairs.length ? await this.db.query<Row>(TWINS, [0, 1, 2].map((at) => pairs.map((pair) => pair[at]))) : [];
    return new Map([...byTwin, ...byAddress].map(({ id, ...duplicate }) => [id, duplicate]));
  }

  /** The pitches that somebody with a name approved. */
  async approved(pitchIds: readonly string[]): Promise<Set<string>> {
    if (!pitchIds.length) return new Set();
    return new Set((await this.db.query<{ id: string }>(APPROVED, [pitchIds])).map(({ id }) => id));
  }
}
