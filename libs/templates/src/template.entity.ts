import { OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

/** What a template is for. */
export enum Purpose {
  INTRODUCE = 'INTRODUCE',
  OFFER = 'OFFER',
  INVITE = 'INVITE',
  FOLLOW_UP = 'FOLLOW_UP',
  THANK = 'THANK',
}
registerEnumType(Purpose, { name: 'Purpose', description: 'What a template is for' });

/** The words of a pitch as they are now; every save of any of them is a new version of the template. */
@ObjectType({ description: 'The words of a pitch, in one variant per language, form of address and channel' })
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

  @Field(() => Int, { description: 'Counts every save, of its variants too' })
  @Column('integer', { default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  /** Another version of it: changed itself, or about to get other words. */
  revise(changes: Partial<Pick<Template, 'name' | 'purpose' | 'topic'>> = {}): this {
    return Object.assign(this, changes, { version: this.version + 1 });
  }
}
