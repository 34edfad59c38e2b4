import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Channel, Direction, Mood, Nature } from './interaction-traits.js';

/** One exchange between us and a contact, as it was logged. Never changed: a correction is an entry of its own. */
@ObjectType({ description: 'One exchange between us and a contact. Never changed: a correction is a new entry' })
@Entity('interaction')
export class Interaction extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Field(() => Direction)
  @Column('text')
  direction: Direction;

  @Field(() => Channel)
  @Column('text')
  channel: Channel;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  happenedAt: Date;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' })
  loggedAt: Date;

  /** Who of us wrote or spoke; null when it was the product itself or nobody knows. */
  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Field(() => String, { nullable: true, description: 'The name under which we spoke, where it was not our own' })
  @Column('text', { nullable: true })
  persona: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  subject: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  body: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen: a comment, a post, a message' })
  @Column('text', { nullable: true })
  link: string | null;

  @Field(() => ID, { nullable: true, description: 'Shared by all that belongs to one exchange of messages' })
  @Column('uuid', { nullable: true })
  conversationId: string | null;

  /** The entry this one is known to answer. */
  @Column('uuid', { nullable: true })
  inReplyToId: string | null;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  hopesForAnswer: boolean;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  minutesSpent: number | null;

  @Field(() => Nature)
  @Column('text', { default: Nature.HUMAN })
  nature: Nature;

  @Field(() => [String], { description: 'Addresses or handles it was sent to, as shown' })
  @Column('text', { array: true, default: '{}' })
  recipients: string[];

  @Field(() => Mood, { nullable: true })
  @Column('text', { nullable: true })
  mood: Mood | null;

  @Field(() => String, { nullable: true, description: 'The day an absence ends, as YYYY-MM-DD' })
  @Column('date', { nullable: true })
  returnsOn: string | null;

  @Column('uuid', { nullable: true })
  correctsId: string | null;

  @Field(() => String, { nullable: true, description: 'The Message-ID of a mail that went through us' })
  @Column('text', { nullable: true })
  messageId: string | null;

  @Field(() => Boolean, { description: 'Found in an old mailbox: on record and counted, and nothing was done about it' })
  @Column('boolean', { default: false })
  isHistory: boolean;
}
