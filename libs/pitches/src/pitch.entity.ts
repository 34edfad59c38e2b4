import type { PitchWords } from '#charter';
import { PitchChannel } from '#conduct';
import { FormOfAddress } from '#contacts';
import { DomainError, OwnedRow } from '#platform';
import { Purpose } from '#templates';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';
import { CharterReport } from './charter-report.js';
import { PitchValue } from './pitch-value.js';

export enum PitchState {
  /** Can be edited. */
  DRAFT = 'DRAFT',
  /** A member stands behind these exact words. */
  APPROVED = 'APPROVED',
  /** Handed to sending, or copied by a member. */
  RELEASED = 'RELEASED',
  DISCARDED = 'DISCARDED',
}
registerEnumType(PitchState, { name: 'PitchState' });

/** A template rendered for one contact. Its words stay, whatever happens to the template. */
@ObjectType({ description: 'A template rendered for one contact, with what the charter says of it; what is approved and sent' })
@Entity('pitch')
export class Pitch extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Column('uuid')
  contactId: string;

  @Column('uuid', { nullable: true })
  templateId: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the template it was made of' })
  @Column('integer', { nullable: true })
  templateVersion: number | null;

  @Column('uuid', { nullable: true })
  variantId: string | null;

  @Field(() => Purpose)
  @Column('text', { default: Purpose.INTRODUCE })
  purpose: Purpose;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  topic: string | null;

  @Field(() => PitchChannel, { description: 'What is not MAIL is copied by a member and marked sent' })
  @Column('text', { default: PitchChannel.MAIL })
  channel: PitchChannel;

  @Field(() => String)
  @Column('text')
  language: string;

  @Field(() => FormOfAddress)
  @Column('text')
  formOfAddress: FormOfAddress;

  /** Who wrote it, whatever persona signs. */
  @Column('uuid')
  authorId: string;

  @Column('uuid', { nullable: true })
  identityId: string | null;

  @Column('uuid', { nullable: true })
  nicheId: string | null;

  @Column('uuid', { array: true, default: [] })
  assetIds: string[];

  @Field(() => String, { nullable: true, description: 'Mails have one' })
  @Column('text', { nullable: true })
  subject: string | null;

  @Field(() => String)
  @Column('text')
  text: string;

  @Field(() => String, { nullable: true, description: 'Mails have one' })
  @Column('text', { nullable: true })
  html: string | null;

  @Column('jsonb', { default: {} })
  values: Record<string, string>;

  @Field(() => [PitchValue], { description: 'What the template put in, in the order of the words' })
  @Column('jsonb', { default: [] })
  merged: PitchValue[];

  @Field(() => CharterReport, { nullable: true })
  @Column('jsonb', { nullable: true })
  report: CharterReport | null;

  /** How many requests its words make. */
  @Column('integer', { default: 0 })
  asks: number;

  /** It tells where we have the contact's data from. */
  @Column('boolean', { default: false })
  isNotice: boolean;

  /** Stands for its words without the merged values: pitches that share it differ in those only. */
  @Column('uuid', { nullable: true })
  skeleton: string | null;

  @Field(() => Boolean, { description: 'Somebody changed the words by hand' })
  @Column('boolean', { default: false })
  isEdited: boolean;

  @Field(() => PitchState)
  @Column('text', { default: PitchState.DRAFT })
  state: PitchState;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  /** Who confirmed that nearly the same words go to many. */
  @Column('uuid', { nullable: true })
  confirmedById: string | null;

  @Field(() => Date, { nullable: true })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { nullable: true })
  batchId: string | null;

  @Column('uuid', { nullable: true })
  enrolmentId: string | null;

  @Column('integer', { nullable: true })
  enrolmentStep: number | null;

  @Field(() => Boolean, { description: 'It was approved together with its sequence; nobody read these very words' })
  @Column('boolean', { default: false })
  isAutoApproved: boolean;

  @Field(() => Date, { nullable: true, description: 'When it left, by mail or copied by a member' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leftAt: Date | null;

  /** Its entry in the log, once it left. */
  @Column('uuid', { nullable: true })
  interactionId: string | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  get words(): PitchWords {
    return { subject: this.subject, text: this.text, html: this.html, merged: this.merged };
  }

  /** New words need a new approval. */
  edit(words: Pick<Pitch, 'subject' | 'text' | 'html' | 'merged'>): void {
    this.refuseUnless('edited', PitchState.DRAFT, PitchState.APPROVED);
    Object.assign(this, words, { state: PitchState.DRAFT, isEdited: true });
    Object.assign(this, { approvedById: null, approvedAt: null, confirmedById: null, isAutoApproved: false });
  }

  approve(memberId: string, now: Date): void {
    this.refuseUnless('approved', PitchState.DRAFT);
    Object.assign(this, { state: PitchState.APPROVED, approvedById: memberId, approvedAt: now });
  }

  discard(): void {
    this.refuseUnless('discarded', PitchState.DRAFT, PitchState.APPROVED);
    this.state = PitchState.DISCARDED;
  }

  demandApproved(): void {
    this.refuseUnless('sent', PitchState.APPROVED);
  }

  /** Hands it to sending, or to the member who copies it; once. */
  release(): void {
    this.demandApproved();
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
