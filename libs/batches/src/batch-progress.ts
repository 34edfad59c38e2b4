import { watching } from '#graph';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Batch } from './batch.entity.js';
import { BatchesReader } from './batches.reader.js';
import { BatchesService } from './batches.service.js';

const EVERY_MS = 500;

/** Looks how far a batch is, whichever process works on it. */
@Injectable()
export class BatchProgress {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesService,
    private readonly reader: BatchesReader,
  ) {}

  /** Events of the subscription batchProgress, until the batch has ended. Throws NOT_FOUND. */
  async follow(id: string): Promise<AsyncIterable<{ batchProgress: Batch }>> {
    await this.batches.get(id);
    const look = async () => {
      const [batchProgress, counts] = [await this.batches.get(id), await this.reader.counts(id)];
      await this.db.rest();
      return { batchProgress, state: JSON.stringify([batchProgress.state, counts]) };
    };
    return watching(look, { stateOf: ({ state }) => state, isLast: ({ batchProgress }) => batchProgress.hasEnded, everyMs: EVERY_MS });
  }
}
