import { Column, Entity, PrimaryColumn } from 'typeorm';

const TIME = { type: 'timestamptz', precision: 3 } as const;

/** What is kept of one member (null: an unknown one) with one contact; a pair has one row. */
@Entity('member_score')
export class MemberScore {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @PrimaryColumn('uuid')
  contactId: string;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  /** K, N and S of section 4.3 over this member's closed touches, as they weighed at `asOf`. */
  @Column('double precision', { default: 0 })
  answered: number;

  @Column('double precision', { default: 0 })
  asked: number;

  @Column('double precision', { default: 0 })
  warmth: number;

  @Column(TIME)
  asOf: Date;

  /** Their last exchange; what addressed everyone may be newer. */
  @Column({ ...TIME, nullable: true })
  lastAt: Date | null;

  /** The last message that addressed this member by name. */
  @Column({ ...TIME, nullable: true })
  lastInboundAt: Date | null;
}
