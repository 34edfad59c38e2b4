import { connectionOf } from '#graph';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Json } from './json.scalar.js';

/** One thing that happened, as it was at the time. The database refuses to change or remove it. */
@ObjectType({ description: 'One thing that happened in the workspace: who, what, when, before and after' })
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @Field(() => ID)
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  occurredAt: Date;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Field(() => String, { description: 'Who it was: member, API token, command line, task …' })
  @Column('text')
  actor: string;

  @Field(() => String, { description: 'The operation, such as createContact or signIn' })
  @Column('text')
  action: string;

  @Field(() => String, { description: 'The kind of thing it was done to, such as contact' })
  @Column('text')
  subject: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Field(() => Json, { nullable: true })
  @Column('jsonb', { nullable: true })
  before: object | null;

  @Field(() => Json, { nullable: true })
  @Column('jsonb', { nullable: true })
  after: object | null;
}

@ObjectType({ description: 'A page of the trail' })
export class AuditEntries extends connectionOf(AuditEntry) {}
