import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { BatchItem } from './batch-item.entity.js';

/** What became of one person, as it is kept. */
export type Settled = Pick<BatchItem, 'contactId' | 'outcome' | 'reasons' | 'pitchId'>;

const INSERT = `
  insert into batch_item (workspace_id, batch_id, contact_id, position)
  select c.workspace_id, $1, c.id, row_number() over (order by asked.position)
  from unnest($2::uuid[]) with ordinality as asked (id, position) join contact c on c.id = asked.id`;

const LEFT_ALONE = `
  select i.contact_id as "contactId", c.do_not_contact_reason as reason
  from batch_item i join contact c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  where i.batch_id = $1 and c.do_not_contact_at is not null`;

const PENDING = `
  select contact_id as "contactId" from batch_item where batch_id = $1 and outcome = 'PENDING' order by position limit $2`;

const STILL_PENDING = `
  select contact_id as "contactId" from batch_item where batch_id = $1 and outcome = 'PENDING' and contact_id = any($2)`;

const SETTLE = `
  update batch_item i set outcome = done.outcome, reasons = done.reasons, pitch_id = done."pitchId"
  from jsonb_to_recordset($2::jsonb) as done ("contactId" uuid, outcome text, reasons jsonb, "pitchId" uuid)
  where i.batch_id = $1 and i.contact_id = done."contactId" and i.outcome = 'PENDING'`;

type Who = Pick<BatchItem, 'contactId'>;

/** The people of a batch: a statement for as many as there are. */
@Injectable()
export class BatchItems {
  constructor(private readonly db: Database) {}

  /** In the order given. */
  async insert(batchId: string, contactIds: string[]): Promise<void> {
    await this.db.query(INSERT, [batchId, contactIds]);
  }

  /** Those among them who are not to be contacted. */
  listLeftAlone(batchId: string): Promise<(Who & { reason: string | null })[]> {
    return this.db.query(LEFT_ALONE, [batchId]);
  }

  /** The next ones without an outcome. */
  async listPending(batchId: string, most: number): Promise<string[]> {
    return idsOf(await this.db.query<Who>(PENDING, [batchId, most]));
  }

  /** Those among the given ones nobody settled meanwhile. */
  async stillPending(batchId: string, contactIds: string[]): Promise<Set<string>> {
    return new Set(idsOf(await this.db.query<Who>(STILL_PENDING, [batchId, contactIds])));
  }

  /** Each once: what is settled stays. */
  async settle(batchId: string, settled: Settled[]): Promise<void> {
    await this.db.query(SETTLE, [batchId, JSON.stringify(settled)]);
  }
}

const idsOf = (rows: Who[]): string[] => rows.map(({ contactId }) => contactId);
