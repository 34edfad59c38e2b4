import { BatchItem, BatchOutcome } from './batch-item.entity.js';
import { Batch, BatchState } from './batch.entity.js';

export { type BatchCounts } from './batch-counts.js';
export { BatchesModule } from './batches.module.js';
export { BatchesReader } from './batches.reader.js';
export { BatchesService } from './batches.service.js';
export { BatchResults } from './batch-results.js';
export { CreateBatch } from './create-batch.js';
export { CreateBatchInput } from './create-batch.input.js';
export { GenerateBatch } from './generate-batch.js';
export { RESULT_WORDS } from './result-words.js';
export { Batch, BatchItem, BatchOutcome, BatchState };

/** The tables of this lib. */
export const batchesEntities = [Batch, BatchItem];
