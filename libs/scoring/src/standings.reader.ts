import {
  evidenceAt, noSums, standingFrom, type Averages, type Evidence, type Headline, type Standing, type Tier,
} from '#likelihood';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { DAY_MS, later, type ExchangeChannel } from '#touches';
import { BEFORE_ALL } from './close-touches.js';
import { FIGURES, figureRows, type FiguresAnswer } from './figure-columns.js';
import { headlineIn } from './headline-row.js';
import { KnownAverages } from './known-averages.js';
import { STANDING_ROWS, type StandingRow } from './standing-rows.js';
import { touchOf } from './touch-row.js';

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

const YEAR_MS = 365 * DAY_MS;

/** How contacts stand now, from what is kept of them: right after whatever was logged, and however much time has passed. */
@Injectable()
export class StandingsReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly known: KnownAverages,
  ) {}

  /** Batched; as `read`. */
  of(contactId: string, memberId: string | null = null): Promise<KnownStanding | null> {
    return this.db.load(`standing ${memberId}`, contactId, (ids) => this.read(ids, memberId));
  }

  /** In the order asked for; null for whom nothing is known, and for whom no score is shown. @param memberId whose own chance is asked for */
  async read(contactIds: readonly string[], memberId: string | null = null): Promise<(KnownStanding | null)[]> {
    const now = this.clock.now();
    const known = this.known.get();
    const rows = await this.db.query<StandingRow>(STANDING_ROWS, [contactIds, memberId, new Date(now.getTime() - YEAR_MS), known?.revision]);
    const answer = rows.find((row) => row.averages !== null)?.averages;
    if (!answer) return contactIds.map(() => null);
    const averages = this.known.update(known, answer);
    return inOrder(contactIds, rows.map((row) => standingIn(row, memberId, { averages, now })));
  }

  /** As `read`, for lists, which need less. */
  async headlines(contactIds: readonly string[]): Promise<(KnownHeadline | null)[]> {
    const now = this.clock.now();
    const known = this.known.get();
    const [answer] = await this.db.query<FiguresAnswer>(FIGURES, [contactIds, known?.revision]);
    const averages = this.known.update(known, answer.averages);
    const figures = figureRows(answer).map((row) => {
      const { contactId, tier, channel, earlier } = row;
      return { contactId, tier, channel, averages, earlier, now, headline: headlineIn(row, averages, now) };
    });
    return inOrder(contactIds, figures);
  }
}

const inOrder = <T extends Known>(contactIds: readonly string[], known: readonly T[]): (T | null)[] => {
  const byContact = new Map(known.map((one) => [one.contactId, one]));
  return contactIds.map((id) => byContact.get(id) ?? null);
};

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
