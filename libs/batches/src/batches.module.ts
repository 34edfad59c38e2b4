import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { DirectoryModule } from '#directory';
import { NichesModule } from '#niches';
import { PitchesModule } from '#pitches';
import { TemplatesModule } from '#templates';
import { Module } from '@nestjs/common';
import { BatchFieldsResolver, BatchItemFieldsResolver, BatchReasonGroupResolver, BatchReasonResolver } from './batch-fields.resolver.js';
import { BatchItems } from './batch-items.js';
import { BatchProgress } from './batch-progress.js';
import { BatchResults } from './batch-results.js';
import { BatchWork } from './batch-work.js';
import { BatchesReader } from './batches.reader.js';
import { BatchesResolver } from './batches.resolver.js';
import { BatchesService } from './batches.service.js';
import { CreateBatch } from './create-batch.js';
import { GenerateBatch } from './generate-batch.js';
import { ReviewQueueReader } from './review-queue.reader.js';

const resolvers = [BatchesResolver, BatchFieldsResolver, BatchItemFieldsResolver, BatchReasonResolver, BatchReasonGroupResolver];
const readers = [BatchProgress, ReviewQueueReader, BatchItems];
const services = [BatchesService, BatchesReader, BatchResults, CreateBatch, GenerateBatch];

@Module({
  imports: [AccountsModule, ContactsModule, DirectoryModule, NichesModule, PitchesModule, TemplatesModule],
  providers: [...resolvers, ...readers, ...services, BatchWork],
  exports: services,
})
export class BatchesModule {}
