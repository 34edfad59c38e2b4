import { Allow, IdPipe, PageArgs, type Connection } from '#graph';
import { PitchConnection, type Pitch } from '#pitches';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { ReviewQueueArgs } from './batches.args.js';
import { BatchConnection, BatchesReader } from './batches.reader.js';
import { BatchesService } from './batches.service.js';
import { Batch } from './batch.entity.js';
import { BatchProgress } from './batch-progress.js';
import { CreateBatch } from './create-batch.js';
import { CreateBatchInput } from './create-batch.input.js';
import { ReviewQueueReader } from './review-queue.reader.js';

const ById = () => Args('id', { type: () => ID }, IdPipe);

@Resolver(() => Batch)
export class BatchesResolver {
  constructor(
    private readonly service: BatchesService,
    private readonly making: CreateBatch,
    private readonly reader: BatchesReader,
    private readonly queue: ReviewQueueReader,
    private readonly progress: BatchProgress,
  ) {}

  @Query(() => Batch, { description: 'One batch' })
  @Allow(Role.VIEWER)
  batch(@ById() id: string): Promise<Batch> {
    return this.service.get(id);
  }

  @Query(() => BatchConnection, { description: 'Batches, the newest first' })
  @Allow(Role.VIEWER)
  batches(@Args() page: PageArgs): Promise<Connection<Batch>> {
    return this.reader.page(page);
  }

  @Query(() => PitchConnection, {
    description: 'The drafts of a batch in its order: first those nothing stands against, then those the charter stops. '
      + 'Decide with approvePitches, editPitch and discardPitches',
  })
  @Allow(Role.VIEWER)
  reviewQueue(@Args() args: ReviewQueueArgs): Promise<Connection<Pitch>> {
    return this.queue.page(args);
  }

  @Mutation(() => Batch, { description: 'Has pitches made for many people by a worker; follow it with batchProgress' })
  @Allow(Role.MEMBER)
  createBatch(@Args('input') input: CreateBatchInput): Promise<Batch> {
    return this.making.create(input);
  }

  @Mutation(() => Batch, { description: 'Makes no more of its pitches; what is made stays' })
  @Allow(Role.MEMBER)
  cancelBatch(@ById() id: string): Promise<Batch> {
    return this.service.cancel(id);
  }

  @Subscription(() => Batch, { description: 'The batch as it is now, whenever it got further, and at its end' })
  @Allow(Role.VIEWER)
  batchProgress(@ById() id: string): Promise<AsyncIterable<unknown>> {
    return this.progress.follow(id);
  }
}
