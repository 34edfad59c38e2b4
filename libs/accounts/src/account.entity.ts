import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who signs in, in whichever workspaces they are member of. */
@ObjectType('Me', { description: 'You: your account, and where you work' })
@Entity('account')
export class Account {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String)
  @Column('text')
  email: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => String, { description: 'Two-letter code of the language we write to you in' })
  @Column('text', { default: 'fr' })
  language: string;

  /** Written and checked at the door; the application's role may not read it. */
  @Column('text', { nullable: true, select: false })
  passwordHash?: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
