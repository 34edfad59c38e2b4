import { connectionOf, decodeCursor, decodeMomentCursor, pageOf, type Connection, type PageArgs } from '#graph';
import { badInput, Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { NOBODY, type BatchCounts } from './batch-counts.js';
import { BatchItem } from './batch-item.entity.js';
import type { BatchReasonGroup } from './batch-reason-group.js';
import { Batch } from './batch.entity.js';
import type { BatchItemsArgs } from './batches.args.js';

@ObjectType({ description: 'A page of batches' })
export class BatchConnection extends connectionOf(Batch) {}

@ObjectType({ description: 'A page of the people of a batch' })
export class BatchItemConnection extends connectionOf(BatchItem) {}

/** Further down each reason is one person's, and stands with that person. */
const MOST_GROUPS = 50;

const COUNTS = `
  select batch_id as "batchId", count(*)::int as total, (count(*) filter (where outcome = 'PENDING'))::int as pending,
    (count(*) filter (where outcome = 'READY'))::int as ready, (count(*) filter (where outcome = 'BLOCKED'))::int as blocked,
    (count(*) filter (where outcome = 'MISSING_VALUES'))::int as "missingValues",
    (count(*) filter (where outcome = 'EXCLUDED'))::int as excluded
  from batch_item where batch_id = any($1) group by batch_id`;

const SAME_WORDS = `
  select batch_id as "batchId", max(people)::int as people from (
    select batch_id, count(*) as people from pitch
    where batch_id = any($1) and state in ('DRAFT', 'APPROVED') and skeleton is not null group by batch_id, skeleton
  ) alike group by batch_id`;

/** Told alike for many people, as a value the template misses is; what quotes somebody's own words stands alone. */
const REASONS = `
  select i.batch_id as "batchId", i.outcome, reason->>'rule' as rule, reason->'message' as message,
    count(distinct i.contact_id)::int as people
  from batch_item i cross join jsonb_array_elements(i.reasons) as reason
  where i.batch_id = any($1) group by i.batch_id, i.outcome, reason->>'rule', reason->'message'
  order by people desc, rule, message`;

const ITEMS = `select found.* from unnest($1::uuid[]) as asked (batch_id) cross join lateral (
    select i.batch_id as "batchId", i.contact_id as "contactId", i.position, i.outcome, i.reasons, i.pitch_id as "pitchId"
    from batch_item i where i.batch_id = asked.batch_id and ($2::text is null or i.outcome = $2) and i.position > $3
    order by i.position limit $4
  ) found`;

type Of<T> = T & { batchId: string };

/** Batches and how they stand; each question takes one statement however many batches a page asks it for. */
@Injectable()
export class BatchesReader {
  constructor(private readonly db: Database) {}

  /** The newest first. */
  async page(page: PageArgs): Promise<Connection<Batch>> {
    const query = (await this.db.manager()).createQueryBuilder(Batch, 'batch').take(page.first + 1);
    query.orderBy('batch.createdAt', 'DESC').addOrderBy('batch.id', 'DESC');
    if (page.after) {
      const [createdAt, id] = decodeMomentCursor(page.after);
      query.andWhere('(batch.createdAt, batch.id) < (:createdAt, :id)', { createdAt, id });
    }
    return pageOf(await query.getMany(), page, (batch) => [batch.createdAt.toISOString(), batch.id]);
  }

  counts(batchId: string): Promise<BatchCounts> {
    return this.db.load('batch counts', batchId, async (ids) => {
      const rows = await this.db.query<Of<BatchCounts>>(COUNTS, [ids]);
      return rowsPerKey(ids, rows, (row) => row.batchId).map(([counts]) => counts ?? NOBODY);
    });
  }

  /** How many people get words that differ in their merged values only: the largest group. */
  sameWords(batchId: string): Promise<number> {
    return this.db.load('batch same words', batchId, async (ids) => {
      const rows = await this.db.query<Of<{ people: number }>>(SAME_WORDS, [ids]);
      return rowsPerKey(ids, rows, (row) => row.batchId).map(([alike]) => alike?.people ?? 0);
    });
  }

  /** Those that hold for most people first. */
  reasons(batchId: string): Promise<BatchReasonGroup[]> {
    return this.db.load('batch reasons', batchId, async (ids) => {
      const rows = await this.db.query<Of<BatchReasonGroup>>(REASONS, [ids]);
      return rowsPerKey(ids, rows, (row) => row.batchId).map((groups) => groups.slice(0, MOST_GROUPS));
    });
  }

  /** In the order of the batch. */
  async items(batchId: string, { outcome, ...page }: BatchItemsArgs): Promise<Connection<BatchItem>> {
    const after = page.after ? positionOf(page.after) : 0;
    const asked = JSON.stringify([outcome, after, page.first]);
    const rows = await this.db.load(`batch items ${asked}`, batchId, async (ids) => {
      const found = await this.db.query<BatchItem>(ITEMS, [ids, outcome ?? null, after, page.first + 1]);
      return rowsPerKey(ids, found, (row) => row.batchId);
    });
    return pageOf(rows, page, ({ position }) => [position]);
  }
}

/** The place of the last one somebody has seen. */
export function positionOf(cursor: string): number {
  const [position] = decodeCursor(cursor, 1);
  if (Number.isInteger(position) && Math.abs(position as number) < 2 ** 31) return position as number;
  throw badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
}
