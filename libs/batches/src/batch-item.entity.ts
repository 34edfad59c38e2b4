import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BatchReason } from './batch-reason.js';

/** What became of one person of a batch. */
export enum BatchOutcome {
  PENDING = 'PENDING',
  /** A draft nothing stands against. */
  READY = 'READY',
  /** A draft that the charter stops: edit it, or let a manager override. */
  BLOCKED = 'BLOCKED',
  /** No words: a value or a variant is missing. */
  MISSING_VALUES = 'MISSING_VALUES',
  /** No words: they want none, or cannot be reached. */
  EXCLUDED = 'EXCLUDED',
}
registerEnumType(BatchOutcome, {
  name: 'BatchOutcome',
  description: 'What became of one person of a batch when their pitch was made',
  valuesMap: {
    READY: { description: 'A draft nothing stands against' },
    BLOCKED: { description: 'A draft that the charter stops: edit it, or let a manager override' },
    MISSING_VALUES: { description: 'No draft: a value or a variant of the template is missing' },
    EXCLUDED: { description: 'No draft: they want none, or cannot be reached' },
  },
});

@ObjectType({ description: 'One person of a batch' })
@Entity('batch_item')
export class BatchItem {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('uuid')
  batchId: string;

  @PrimaryColumn('uuid')
  contactId: string;

  @Field(() => Int, { description: 'From 1' })
  @Column('integer')
  position: number;

  @Field(() => BatchOutcome)
  @Column('text', { default: BatchOutcome.PENDING })
  outcome: BatchOutcome;

  @Field(() => [BatchReason], { description: 'Why it is not READY' })
  @Column('jsonb', { default: [] })
  reasons: BatchReason[];

  @Column('uuid', { nullable: true })
  pitchId: string | null;
}
