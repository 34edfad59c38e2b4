import { meanScores, weeklyScores, type AveragesAt, type MeanScore, type ScorePoint } from '#likelihood';
import { badInput, Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { Int } from '@nestjs/graphql';
import { ContactPasts } from './contact-pasts.reader.js';
import { PastAverages } from './past-averages.reader.js';

const MOST_WEEKS = 260;

/** The argument that says how many points. */
export const WEEKS = { type: () => Int, defaultValue: 52, description: `From 1 to ${MOST_WEEKS}` };

/** The ends of weeks before a time $1, the last one first: Mondays at midnight where the workspace is. */
const WEEK_ENDS = `
  select (date_trunc('week', $1::timestamptz at time zone w.time_zone) - n * interval '1 week')
    at time zone w.time_zone as at
  from workspace w, generate_series(0, $2::int - 1) n`;

const OWNED = `select id, owner_id as "ownerId" from contact where owner_id = any($1) order by id`;

/** How scores went week by week, reckoned from the touches; all of a request share what was usual in those weeks. */
@Injectable()
export class ScoreHistory {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly pasts: ContactPasts,
    private readonly averages: PastAverages,
  ) {}

  /** Batched; empty for whom no score is shown. Throws BAD_INPUT. @param weeks how many points, the last one of now */
  async ofContact(contactId: string, weeks: number): Promise<ScorePoint[]> {
    const [averages, known] = await Promise.all([this.usual(weeks), this.pasts.find(contactId)]);
    return known ? weeklyScores({ ...known, inboundAt: known.inbound.map(({ at }) => at) }, averages) : [];
  }

  /** The mean of these contacts' scores, week by week; who has none that week is left out. */
  async ofMany(contactIds: readonly string[], weeks: number): Promise<MeanScore[]> {
    const averages = await this.usual(weeks);
    const all = await Promise.all(contactIds.map((id) => this.ofContact(id, weeks)));
    return meanScores(averages.map(({ at }) => at), all.filter((points) => points.length > 0));
  }

  /** Those of the contacts a member looks after today. */
  async ofOwner(memberId: string, weeks: number): Promise<MeanScore[]> {
    const ids = await this.db.load('contacts of owners', memberId, async (memberIds) => {
      const rows = await this.db.query<{ id: string; ownerId: string }>(OWNED, [memberIds]);
      return memberIds.map((one) => rows.filter(({ ownerId }) => ownerId === one).map(({ id }) => id));
    });
    return this.ofMany(ids, weeks);
  }

  private usual(weeks: number): Promise<AveragesAt[]> {
    if (weeks < 1 || weeks > MOST_WEEKS) throw badInput('weeks', `must be from 1 to ${MOST_WEEKS}.`);
    return this.db.load('averages over weeks', weeks, (asked) => Promise.all(asked.map((one) => this.over(one))));
  }

  private async over(weeks: number): Promise<AveragesAt[]> {
    const now = this.clock.now();
    const ends = await this.db.query<{ at: Date }>(WEEK_ENDS, [now, weeks]);
    const past = ends.map(({ at }) => at).filter((at) => at < now).slice(0, weeks - 1).reverse();
    return [...(await this.averages.at(past)), { ...(await this.averages.now()), at: now }];
  }
}
