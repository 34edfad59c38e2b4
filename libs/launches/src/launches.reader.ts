import { connectionOf, decodeMomentCursor, pageOf, type Connection } from '#graph';
import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { In } from 'typeorm';
import { ExclusionGroup } from './exclusion-group.js';
import { Launch } from './launch.entity.js';
import type { LaunchesArgs } from './launches.args.js';

@ObjectType({ description: 'A page of launches' })
export class LaunchConnection extends connectionOf(Launch) {}

/** Further down each reason is one person's, and stands with that person. */
const MOST_GROUPS = 50;

const ENDS = `
  select launch_id as "launchId", max(ends_at) as "endsAt" from enrolment
  where launch_id = any($1) and state not in ('PENDING', 'EXCLUDED') group by launch_id`;

const SAME_WORDS = `
  select "launchId", max(people)::int as people from (
    select e.launch_id as "launchId", count(*) as people from enrolment e
    join pitch p on p.workspace_id = e.workspace_id and p.id = e.pitch_id
    where e.launch_id = any($1) and e.state = 'PLANNED' and p.skeleton is not null group by e.launch_id, p.skeleton
  ) alike group by "launchId"`;

const EXCLUSIONS = `
  select launch_id as "launchId", reason, count(*)::int as people from enrolment
  where launch_id = any($1) and state = 'EXCLUDED' and reason is not null group by launch_id, reason
  order by people desc, reason->>'code', reason`;

type Of<T> = T & { launchId: string };

/** Launches and how they stand; each question takes one statement however many launches a page asks it for. */
@Injectable()
export class LaunchesReader {
  constructor(private readonly db: Database) {}

  /** The newest first. */
  async page({ sequenceId, ...page }: LaunchesArgs): Promise<Connection<Launch>> {
    const query = (await this.db.manager()).createQueryBuilder(Launch, 'one').take(page.first + 1);
    query.orderBy('one.createdAt', 'DESC').addOrderBy('one.id', 'DESC');
    if (sequenceId) query.andWhere('one.sequenceId = :sequenceId', { sequenceId });
    if (page.after) {
      const [at, id] = decodeMomentCursor(page.after);
      query.andWhere('(one.createdAt, one.id) < (:at, :id)', { at, id });
    }
    return pageOf(await query.getMany(), page, (one) => [one.createdAt.toISOString(), one.id]);
  }

  load(id: string): Promise<Launch | null> {
    return this.db.load('launch', id, async (ids) => {
      const byId = new Map((await (await this.db.manager()).findBy(Launch, { id: In([...ids]) })).map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  /** When the last of them ends if nobody answers; null where nobody is planned. */
  endsAt(launchId: string): Promise<Date | null> {
    return this.db.load('launch ends', launchId, async (ids) => {
      const rows = await this.db.query<Of<{ endsAt: Date | null }>>(ENDS, [ids]);
      return rowsPerKey(ids, rows, (row) => row.launchId).map(([last]) => last?.endsAt ?? null);
    });
  }

  /** How many people get words that differ in their merged values only: the largest group. */
  sameWords(launchId: string): Promise<number> {
    return this.db.load('launch same words', launchId, async (ids) => {
      const rows = await this.db.query<Of<{ people: number }>>(SAME_WORDS, [ids]);
      return rowsPerKey(ids, rows, (row) => row.launchId).map(([alike]) => alike?.people ?? 0);
    });
  }

  /** Those that hold for most people first. */
  exclusions(launchId: string): Promise<ExclusionGroup[]> {
    return this.db.load('launch exclusions', launchId, async (ids) => {
      const rows = await this.db.query<Of<ExclusionGroup>>(EXCLUSIONS, [ids]);
      return rowsPerKey(ids, rows, (row) => row.launchId).map((groups) => groups.slice(0, MOST_GROUPS));
    });
  }
}
