import { connectionOf, decodeCursor, decodeMomentCursor, isId, pageOf, type Connection } from '#graph';
import { badInput, Database, notFound, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { enrolmentColumns } from './enrolment-columns.js';
import { NOBODY, type EnrolmentCounts } from './enrolment-counts.js';
import { Enrolment } from './enrolment.entity.js';
import type { EnrolmentsArgs } from './enrolments.args.js';

@ObjectType({ description: 'A page of enrolments' })
export class EnrolmentConnection extends connectionOf(Enrolment) {}

const states = ['pending', 'planned', 'excluded', 'active', 'paused', 'stopped', 'completed']
  .map((state) => `(count(*) filter (where e.state = '${state.toUpperCase()}'))::int as ${state}`);

const countsBy = (column: string): string => `
  select e.${column} as key, count(*)::int as total, ${states.join(', ')} from enrolment e
  where e.${column} = any($1) group by e.${column}`;
const COUNTS = { sequence: countsBy('sequence_id'), launch: countsBy('launch_id') };

const BY_ID = `select ${enrolmentColumns} from enrolment e where e.id = any($1)`;

const OF_LAUNCH = `
  select found.* from unnest($1::uuid[]) as asked (id) cross join lateral (
    select ${enrolmentColumns} from enrolment e
    where e.launch_id = asked.id and ($2::text[] is null or e.state = any($2)) and e.position > $3 order by e.position limit $4
  ) found`;

const OF_SEQUENCE = `
  select found.* from unnest($1::uuid[]) as asked (id) cross join lateral (
    select ${enrolmentColumns}, coalesce(e.started_at, l.created_at) as since
    from enrolment e join launch l on l.workspace_id = e.workspace_id and l.id = e.launch_id
    where e.sequence_id = asked.id and ($2::text[] is null or e.state = any($2))
      and (coalesce(e.started_at, l.created_at), e.id) < ($3::timestamptz, $4::uuid)
    order by since desc, e.id desc limit $5
  ) found`;

/** Others who want the same person: those under way, and those planned in a launch that is not started yet. */
const BESIDE = `
  select asked.id as "askedFor", ${enrolmentColumns}
  from unnest($1::uuid[]) as asked (id)
  join enrolment o on o.id = asked.id
  join enrolment e on e.workspace_id = o.workspace_id and e.contact_id = o.contact_id and e.sequence_id <> o.sequence_id
  join sequence s on s.workspace_id = e.workspace_id and s.id = e.sequence_id
  join launch l on l.workspace_id = e.workspace_id and l.id = e.launch_id
  where e.state in ('ACTIVE', 'PAUSED') or e.state = 'PLANNED' and l.state in ('PREPARING', 'READY', 'STARTING')
  order by s.priority desc, e.id`;

const END_OF_TIME = ['9999-12-31T00:00:00Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** Enrolments as lists; each question takes one statement however many rows a page asks it for. */
@Injectable()
export class EnrolmentsReader {
  constructor(private readonly db: Database) {}

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<Enrolment> {
    const found = isId(id) ? await this.load(id) : null;
    if (!found) throw notFound('enrolment', id);
    return found;
  }

  /** Batched. */
  load(id: string): Promise<Enrolment | null> {
    return this.db.load('enrolment', id, async (ids) => {
      const byId = new Map((await this.db.query<Enrolment>(BY_ID, [ids])).map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  counts(of: 'sequence' | 'launch', id: string): Promise<EnrolmentCounts> {
    return this.db.load(`${of} counts`, id, async (ids) => {
      const rows = await this.db.query<EnrolmentCounts & { key: string }>(COUNTS[of], [ids]);
      return rowsPerKey(ids, rows, (row) => row.key).map(([counts]) => counts ?? NOBODY);
    });
  }

  /** In the order of the launch. */
  async ofLaunch(launchId: string, { states, ...page }: EnrolmentsArgs): Promise<Connection<Enrolment>> {
    const after = page.after ? positionOf(page.after) : 0;
    const rows = await this.db.load(`launch enrolments ${JSON.stringify([states, after, page.first])}`, launchId, async (ids) => {
      const found = await this.db.query<Enrolment>(OF_LAUNCH, [ids, states ?? null, after, page.first + 1]);
      return rowsPerKey(ids, found, (row) => row.launchId);
    });
    return pageOf(rows, page, ({ position }) => [position]);
  }

  /** Those who began last first. */
  async ofSequence(sequenceId: string, { states, ...page }: EnrolmentsArgs): Promise<Connection<Enrolment>> {
    const [since, id] = page.after ? decodeMomentCursor(page.after) : END_OF_TIME;
    const rows = await this.db.load(`sequence enrolments ${JSON.stringify([states, since, id, page.first])}`, sequenceId, async (ids) => {
      const found = await this.db.query<Enrolment & { since: Date }>(OF_SEQUENCE, [ids, states ?? null, since, id, page.first + 1]);
      return rowsPerKey(ids, found, (row) => row.sequenceId);
    });
    return pageOf(rows, page, (row) => [row.since.toISOString(), row.id]);
  }

  /** The passages of the same person through other sequences, the one that goes first first. Batched. */
  beside(id: string): Promise<Enrolment[]> {
    return this.db.load('enrolments beside', id, async (ids) => {
      const rows = await this.db.query<Enrolment & { askedFor: string }>(BESIDE, [ids]);
      return rowsPerKey(ids, rows, (row) => row.askedFor);
    });
  }
}

function positionOf(cursor: string): number {
  const [position] = decodeCursor(cursor, 1);
  if (Number.isInteger(position) && Math.abs(position as number) < 2 ** 31) return position as number;
  throw badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
}
