import { leftAlone, type PitchPlan, type Wishes } from '#pitches';
import { Clock, Database, Jobs, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { BatchItems } from './batch-items.js';
import { BatchOutcome } from './batch-item.entity.js';
import { Batch, BatchState } from './batch.entity.js';
import { reasonOf } from './outcome-of.js';

/** What a batch is made of, once all of it is known to be sound. */
export interface NewBatch {
  name: string | null;
  plan: PitchPlan;
  wishes: Wishes;
  selection: object;
  contactIds: string[];
}

/** Keeps batches, and has them worked on. */
@Injectable()
export class BatchesService {
  constructor(
    readonly db: Database,
    private readonly items: BatchItems,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND; inside a write the batch is locked. */
  get(id: string): Promise<Batch> {
    return this.db.get(Batch, id, 'batch');
  }

  /** Whoever is not to be contacted is excluded from the start; for the others the work is promised. */
  @Transactional()
  async add({ name, plan: { template, author, now }, wishes, selection, contactIds }: NewBatch): Promise<Batch> {
    const batch = Batch.make(this.db.workspaceId, {
      ...{ name: name ?? template.name, templateId: template.id, templateVersion: template.version!, wishes, selection },
      ...{ authorId: author.id, state: BatchState.QUEUED, createdAt: now, attempts: 0 },
      ...{ failure: null, startedAt: null, endedAt: null, claimedUntil: null },
    });
    await (await this.db.manager()).insert(Batch, batch);
    await this.items.insert(batch.id, contactIds);
    const alone = await this.items.listLeftAlone(batch.id);
    await this.items.settle(batch.id, alone.map(({ contactId, reason }) => excluded(contactId, reason)));
    await this.jobs.enqueue('generate-batch', { workspaceId: batch.workspaceId, batchId: batch.id });
    return batch;
  }

  /** What is made stays. Throws CONFLICT when it has ended. */
  @Transactional()
  async cancel(id: string): Promise<Batch> {
    const batch = await this.get(id);
    batch.cancel(this.clock.now());
    return (await this.db.manager()).save(batch);
  }
}

const excluded = (contactId: string, reason: string | null) => ({
  ...{ contactId, outcome: BatchOutcome.EXCLUDED, reasons: [reasonOf(leftAlone(reason))], pitchId: null },
});
