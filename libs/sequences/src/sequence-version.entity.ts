import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SendHours } from './send-hours.js';
import { SequenceStep } from './step.js';

/** The steps of a sequence as they were saved once; they never change. */
@ObjectType({ description: 'The steps of a sequence as they were saved once; who began with them ends with them' })
@Entity('sequence_version')
export class SequenceVersion {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  sequenceId: string;

  @Field(() => Int)
  @PrimaryColumn('integer')
  version: number;

  @Field(() => [SequenceStep])
  @Column('jsonb')
  steps: SequenceStep[];

  @Field(() => SendHours)
  @Column('jsonb')
  sendWindow: SendHours;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column('uuid', { nullable: true })
  createdById: string | null;
}
