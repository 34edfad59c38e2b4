import type { Sums, Tier } from '#likelihood';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ExchangeChannel } from '#touches';
import { byContact } from './by-contact.js';
import type { KeptTouch, ToldContact } from './told-contact.js';

interface PairRow extends Omit<Sums, 'lnDelay'> {
  contactId: string;
  memberId: string | null;
  lastAt: Date | null;
  lastInboundAt: Date | null;
}

type TouchRow = KeptTouch & { contactId: string };

/** A row of contact_score. */
interface ToldRow extends Sums {
  contactId: string;
  tier: Tier;
  isTold: boolean;
  touches: number;
  answers: number;
  firstSentAt: Date | null;
  lastReplyAt: Date | null;
  lastInboundAt: Date | null;
  heardByAllAt: Date | null;
  toldUntil: Date | null;
  channel: ExchangeChannel;
}

/** Row by row, each by its index: planned for a hundred contacts, a join would read everybody's. */
const TOLD = `
  select c.id as "contactId", c.tier, s.contact_id is not null as "isTold", s.answered, s.asked, s.warmth,
    s.ln_delay as "lnDelay", s.as_of as "asOf", s.touches, s.answers, s.first_sent_at as "firstSentAt",
    s.last_reply_at as "lastReplyAt", s.last_inbound_at as "lastInboundAt", s.heard_by_all_at as "heardByAllAt",
    s.told_until as "toldUntil", s.channel
  from contact c left join lateral (select * from contact_score where contact_id = c.id offset 0) s on true
  where c.id = any($1)`;

const PAIRS = `
  select contact_id as "contactId", member_id as "memberId", answered, asked, warmth, as_of as "asOf", last_at as "lastAt",
    last_inbound_at as "lastInboundAt"
  from member_score where contact_id = any($1)`;

const WAITING = `
  select contact_id as "contactId", id as "interactionId", member_id as "memberId", conversation_id as "conversationId", channel,
    is_blast as blast, sent_at as "sentAt", reply_at as "replyAt", followups, warmth, base_weight as "baseWeight", tier, chance, closed
  from touch where contact_id = any($1) and not closed order by sent_at, id`;

/** A contact as it is kept; null in place of what was told of it where nothing was, or it no longer holds. */
export interface KeptRow {
  contactId: string;
  tier: Tier;
  told: ToldContact | null;
}

/** How far each contact's log was told. */
@Injectable()
export class ToldReader {
  constructor(private readonly db: Database) {}

  /** Whoever goes on with it holds the contacts. */
  async of(contactIds: readonly string[]): Promise<KeptRow[]> {
    const ids = [contactIds];
    const [rows, pairs, waiting] = await Promise.all([
      this.db.query<ToldRow>(TOLD, ids), this.db.query<PairRow>(PAIRS, ids), this.db.query<TouchRow>(WAITING, ids),
    ]);
    const pairsOf = byContact(pairs);
    const waitingOf = byContact(waiting);
    return rows.map((row) => {
      const { contactId, tier, isTold } = row;
      return { contactId, tier, told: isTold ? toldOf(row, pairsOf.get(contactId) ?? [], waitingOf.get(contactId) ?? []) : null };
    });
  }
}

function toldOf(row: ToldRow, pairs: readonly PairRow[], waiting: readonly TouchRow[]): ToldContact {
  const { contactId, channel, touches, answers, firstSentAt, lastReplyAt, lastInboundAt, heardByAllAt, toldUntil } = row;
  const { answered, asked, warmth, lnDelay, asOf } = row;
  const openTo = new Map(waiting.filter(({ replyAt }) => replyAt === null).map((touch) => [touch.memberId, touch]));
  const dialogues = pairs.map(({ memberId, lastAt, lastInboundAt: heardAt }) =>
    ({ memberId, open: openTo.get(memberId) ?? null, lastAt, lastInboundAt: heardAt }));
  return {
    contactId,
    channel,
    waiting,
    story: { toldUntil, touchesEver: touches, lastInboundAt, heardByAllAt, dialogues },
    kept: { sums: { answered, asked, warmth, lnDelay, asOf }, touches, answers, firstSentAt, lastReplyAt, lastInboundAt },
    pairs: new Map(pairs.map((pair) => [pair.memberId, sumsOf(pair)])),
  };
}

const sumsOf = ({ answered, asked, warmth, asOf }: PairRow): Sums => ({ answered, asked, warmth, lnDelay: 0, asOf });
