import { OwnedRow } from '#platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** One member gave a waiting reply to another. */
@ObjectType({ description: 'One member gave a waiting reply to another' })
@Entity('reply_handover')
export class ReplyHandover extends OwnedRow {
  @Column('uuid')
  replyId: string;

  @Column('uuid', { nullable: true })
  fromId: string | null;

  @Column('uuid')
  toId: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  handedAt: Date;

  @Column('uuid', { nullable: true })
  handedById: string | null;
}
