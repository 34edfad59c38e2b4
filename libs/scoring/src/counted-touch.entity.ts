import { OwnedRow } from '#platform';
import { Column, Entity } from 'typeorm';

/** A touch as it is kept: its id is that of the log's entry, its tier the contact's when it was first counted. */
@Entity('touch')
export class Touch extends OwnedRow {
  @Column('uuid')
  contactId: string;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Column('uuid', { nullable: true })
  conversationId: string | null;

  @Column('text')
  tier: string;

  @Column('text')
  channel: string;

  /** Sent to so many at once that it tells nothing of what a mail to one person does. */
  @Column('boolean')
  isBlast: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  sentAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  replyAt: Date | null;

  @Column('integer')
  followups: number;

  @Column('double precision')
  warmth: number;

  @Column('double precision')
  baseWeight: number;

  /** Answered, or too old to be, and so in the sums of its contact and member. */
  @Column('boolean')
  closed: boolean;

  /** Of an answer, when it was sent; never counted anew. */
  @Column('double precision')
  chance: number;
}
