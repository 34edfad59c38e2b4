import { OwnedRow, Role } from '#platform';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, IsNull } from 'typeorm';

export enum InvitationState {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  REVOKED = 'REVOKED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(InvitationState, { name: 'InvitationState', description: 'Only an OPEN one lets anybody in' });

/** Neither used nor taken back; it may have expired. */
export const OPEN = { acceptedAt: IsNull(), revokedAt: IsNull() };

/** An admin's word that the holder of a link may join, once. */
@ObjectType({ description: 'An invitation to the workspace, good for one person and seven days' })
@Entity('invitation')
export class Invitation extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  @Column('text')
  email: string;

  @Field(() => Role)
  @Column('text')
  role: Role;

  /** Of the link its inviter was shown. */
  @Column({ type: 'bytea', select: false })
  tokenHash?: Buffer;

  /** Of the link that was mailed. */
  @Column({ type: 'bytea', nullable: true, select: false })
  mailedTokenHash?: Buffer | null;

  @Column('uuid', { nullable: true })
  invitedById: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  acceptedAt: Date | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  state(now: Date): InvitationState {
    if (this.acceptedAt) return InvitationState.ACCEPTED;
    if (this.revokedAt) return InvitationState.REVOKED;
    return this.expiresAt <= now ? InvitationState.EXPIRED : InvitationState.OPEN;
  }
}
