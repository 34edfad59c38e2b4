import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

/** What a template is for. */
export enum Purpose {
  INTRODUCE = 'INTRODUCE',
  OFFER = 'OFFER',
  INVITE = 'INVITE',
  FOLLOW_UP = 'FOLLOW_UP',
  THANK = 'THANK',
}
registerEnumType(Purpose, { name: 'Purpose', description: 'What a template is for' });

/** The words of a pitch; each variant says them in one language and form of address. */
@ObjectType({ description: 'The words of a pitch, in one variant per language and form of address' })
@Entity('template')
export class Template extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  @Column('text')
  name: string;

  @Field(() => Purpose)
  @Column('text')
  purpose: Purpose;

  @Field(() => String, { nullable: true, description: 'What it is about, such as a campaign' })
  @Column('text', { nullable: true })
  topic: string | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
