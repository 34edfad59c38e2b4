import { OwnedRow, Role } from '#platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** A member's key for programs. It can never do more than the member may today. */
@ObjectType({ description: 'A key for programs that act for a member' })
@Entity('api_token')
export class ApiToken extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  memberId: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => Role)
  @Column('text')
  role: Role;

  @Column({ type: 'bytea', select: false })
  tokenHash?: Buffer;

  @Field(() => String, { description: 'Its last four characters' })
  @Column('text')
  hint: string;

  @Field(() => Date, { nullable: true, description: 'Never when null' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt: Date | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'To the minute' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  lastUsedAt: Date | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
