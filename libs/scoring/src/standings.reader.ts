import {
  evidenceAt, headlineOf, noSums, segmentOf, standingFrom, type Averages, type Evidence, type Headline, type Standing, type Sums, type Tier,
} from '#likelihood';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { DAY_MS, later, type ExchangeChannel } from '#touches';
import { BEFORE_ALL } from './close-touches.js';
import { averagesOf } from './kept-averages.js';
import { FIGURES, momentOf, STANDING_ROWS, sumsOf, type Figures, type FiguresAnswer, type StandingRow } from './standing-rows.js';
import { touchOf, type TouchRow } from './touch-row.js';

/** A contact as it is seen now. */
interface Known {
  contactId: string;
  /** The segment of the next message: the contact's tier now, and the way the last touch went. */
  tier: Tier;
  channel: ExchangeChannel;
  averages: Averages;
  /** The chance as it was 90 days before. */
  earlier: number | null;
  now: Date;
}

/** With all that a card is made of. */
export interface KnownStanding extends Known {
  standing: Standing;
  /** What the member asked about has with the contact; null when none was. */
  member: { id: string; evidence: Evidence; lastInboundAt: Date | null } | null;
}

/** With the figures of lists, those of the card without the rest; null without enough history. */
export interface KnownHeadline extends Known {
  headline: Headline | null;
}

/** What the figures of one contact are made of. */
export interface HeadlineRow extends Sums {
  tier: Tier;
  channel: ExchangeChannel;
  lastInboundAt: Date | null;
  others: TouchRow[] | null;
}

const YEAR_MS = 365 * DAY_MS;

/** How contacts stand now, from what is kept of them: right after whatever was logged, and however much time has passed. */
@Injectable()
export class StandingsReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Batched; as `read`. */
  of(contactId: string, memberId: string | null = null): Promise<KnownStanding | null> {
    return this.db.load(`standing ${memberId}`, contactId, (ids) => this.read(ids, memberId));
  }

  /** In the order asked for; null for whom nothing is known, and for whom no score is shown. @param memberId whose own chance is asked for */
  async read(contactIds: readonly string[], memberId: string | null = null): Promise<(KnownStanding | null)[]> {
    const now = this.clock.now();
    const rows = await this.db.query<StandingRow>(STANDING_ROWS, [contactIds, memberId, new Date(now.getTime() - YEAR_MS)]);
    const kept = rows.find(({ averages }) => averages !== null)?.averages;
    if (!kept) return contactIds.map(() => null);
    const averages = averagesOf(kept);
    return inOrder(contactIds, rows.map((row) => standingIn(row, memberId, { averages, now })));
  }

  /** As `read`, for lists, which need less. */
  async headlines(contactIds: readonly string[]): Promise<(KnownHeadline | null)[]> {
    const now = this.clock.now();
    const [{ averages: kept, rows }] = await this.db.query<FiguresAnswer>(FIGURES, [contactIds]);
    if (!kept || !rows) return contactIds.map(() => null);
    const averages = averagesOf(kept);
    return inOrder(contactIds, rows.map((row) => figuresIn(row, averages, now)));
  }
}

const inOrder = <T extends Known>(contactIds: readonly string[], known: readonly T[]): (T | null)[] => {
  const byContact = new Map(known.map((one) => [one.contactId, one]));
  return contactIds.map((id) => byContact.get(id) ?? null);
};

/** The figures of one contact; null without enough history. */
export function headlineIn(row: HeadlineRow, averages: Averages, now: Date): Headline | null {
  const { curves } = averages;
  const evidence = evidenceAt(row, (row.others ?? []).map(touchOf), now, curves);
  const segment = segmentOf(averages, row.tier, row.channel);
  return headlineOf({ evidence, lastInboundAt: row.lastInboundAt }, { segment, curves }, now);
}

function figuresIn(row: Figures, averages: Averages, now: Date): KnownHeadline {
  const [contactId, tier, channel, , , , , lastInbound, earlier, others] = row;
  const lastInboundAt = lastInbound === null ? null : momentOf(lastInbound);
  const headline = headlineIn({ ...sumsOf(row), tier, channel, lastInboundAt, others }, averages, now);
  return { contactId, tier, channel, averages, earlier, now, headline };
}

function standingIn(row: StandingRow, memberId: string | null, { averages, now }: { averages: Averages; now: Date }): KnownStanding {
  const { curves } = averages;
  const others = (row.others ?? []).map(touchOf);
  const { answered, asked, warmth, lnDelay, asOf, touches, answers, firstSentAt, lastReplyAt, lastInboundAt, lastYear, pair } = row;
  const kept = { sums: { answered, asked, warmth, lnDelay, asOf }, touches, answers, firstSentAt, lastReplyAt, lastInboundAt };
  const standing = standingFrom(kept, others, now, { curves, lastYear });
  const own = others.filter((touch) => touch.memberId === memberId);
  const member = memberId === null ? null : {
    id: memberId,
    evidence: evidenceAt(pair ? { ...noSums(BEFORE_ALL), ...pair, asOf: new Date(pair.asOf) } : noSums(now), own, now, curves),
    lastInboundAt: later(row.heardByAllAt, pair?.lastInboundAt ? new Date(pair.lastInboundAt) : null),
  };
  const { contactId, tier, channel, earlier } = row;
  return { contactId, tier, channel, averages, earlier, now, standing, member };
}
