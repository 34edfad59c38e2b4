import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in of a person, until it expires or is ended. */
@ObjectType({ description: 'One of your sign-ins that is still open' })
@Entity('session')
export class Session {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column({ type: 'bytea', select: false })
  tokenHash?: Buffer;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the browser said it is' })
  @Column('text', { nullable: true })
  userAgent: string | null;
}
