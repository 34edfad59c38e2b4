import { FormOfAddress } from '#contacts';
import { DomainError, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';

export enum PitchState {
  /** Can be edited. */
  DRAFT = 'DRAFT',
  /** A member stands behind these exact words. */
  APPROVED = 'APPROVED',
  /** Handed to sending; its dispatch says what became of it. */
  RELEASED = 'RELEASED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(PitchState, { name: 'PitchState' });

/** A template rendered for one contact. Its words stay, whatever happens to the template. */
@ObjectType({ description: 'A template rendered for one contact; what is approved and sent' })
@Entity('pitch')
export class Pitch extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Column('uuid', { nullable: true })
  templateId: string | null;

  @Field(() => String)
  @Column('text')
  language: string;

  @Field(() => FormOfAddress)
  @Column('text')
  formOfAddress: FormOfAddress;

  @Column('uuid')
  authorId: string;

  @Field(() => String)
  @Column('text')
  subject: string;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => String)
  @Column('text')
  html: string;

  @Column('jsonb', { default: {} })
  values: Record<string, unknown>;

  @Field(() => Boolean, { description: 'Somebody changed the words by hand' })
  @Column('boolean', { default: false })
  isEdited: boolean;

  @Field(() => PitchState)
  @Column('text', { default: PitchState.DRAFT })
  state: PitchState;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  approvedAt: Date | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  /** New words need a new approval. */
  edit(words: Partial<Pick<Pitch, 'subject' | 'text' | 'html'>>): void {
    this.refuseUnless('edited', PitchState.DRAFT, PitchState.APPROVED);
    Object.assign(this, words, { state: PitchState.DRAFT, isEdited: true, approvedById: null, approvedAt: null });
  }

  approve(memberId: string, now: Date): void {
    this.refuseUnless('approved', PitchState.DRAFT);
    Object.assign(this, { state: PitchState.APPROVED, approvedById: memberId, approvedAt: now });
  }

  discard(): void {
    this.refuseUnless('discarded', PitchState.DRAFT, PitchState.APPROVED);
    this.state = PitchState.DISCARDED;
  }

  /** Hands it to sending, once. */
  release(): void {
    this.refuseUnless('sent', PitchState.APPROVED);
    this.state = PitchState.RELEASED;
  }

  private refuseUnless(deed: string, ...states: PitchState[]): void {
    if (states.includes(this.state)) return;
    throw new DomainError('CONFLICT', `state: this pitch is ${this.state} and cannot be ${deed}. ${REMEDY[this.state]}`);
  }
}

const REMEDY: Record<PitchState, string> = {
  DRAFT: 'Approve it first.',
  APPROVED: 'It waits to be sent.',
  RELEASED: 'It was handed over to be sent; look at its dispatch, or render a new one.',
  DISCARDED: 'Render a new one.',
};
