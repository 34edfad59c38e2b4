import { OwnedRow } from '#platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Band } from './responsiveness-words.js';

/** A judgement of one contact; a newer one takes its place. */
@ObjectType({
  description: 'What a member thinks of how a contact answers. A judgement, not a measurement: no score, ratio, band or '
    + 'average takes any notice of it',
})
@Entity('responsiveness_label')
export class ResponsivenessLabel extends OwnedRow {
  @Column('uuid')
  contactId: string;

  @Field(() => Band, { description: 'In the words of the computed bands, but as the member sees it' })
  @Column('text')
  band: Band;

  @Field(() => String, { description: 'Why' })
  @Column('text')
  note: string;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  setAt: Date;
}
