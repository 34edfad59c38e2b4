import { badInput, OwnedRow } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, VersionColumn } from 'typeorm';
import { ImapAuth, MailSecurity, SmtpAuth } from './mailbox-settings.js';

/** An account we send from. Without an SMTP server it keeps what it is given, and nothing leaves. Secrets have no field. */
@ObjectType({ description: 'An account we send from; without an SMTP server it keeps what it is given, and nothing leaves' })
@Entity('mailbox')
export class Mailbox extends OwnedRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String)
  @Column('text')
  address: string;

  @Field(() => String, { nullable: true, description: 'The name beside the address in From' })
  @Column('text', { nullable: true })
  senderName: string | null;

  @Column('uuid', { nullable: true })
  identityId: string | null;

  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Field(() => Boolean, { description: 'Taken for a message that has no mailbox of its own' })
  @Column('boolean', { default: false })
  isDefault: boolean;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  smtpHost: string | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  smtpPort: number | null;

  @Field(() => MailSecurity)
  @Column('text', { default: MailSecurity.STARTTLS })
  smtpSecurity: MailSecurity;

  @Field(() => SmtpAuth)
  @Column('text', { default: SmtpAuth.NONE })
  smtpAuth: SmtpAuth;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  smtpUser: string | null;

  @Column('bytea', { nullable: true })
  smtpSecret: Buffer | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  imapHost: string | null;

  @Field(() => Int, { nullable: true })
  @Column('integer', { nullable: true })
  imapPort: number | null;

  @Field(() => MailSecurity)
  @Column('text', { default: MailSecurity.TLS })
  imapSecurity: MailSecurity;

  @Field(() => ImapAuth)
  @Column('text', { default: ImapAuth.PASSWORD })
  imapAuth: ImapAuth;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  imapUser: string | null;

  @Column('bytea', { nullable: true })
  imapSecret: Buffer | null;

  @Field(() => String, { nullable: true, description: 'Where copies of what left are kept; found by itself when left out' })
  @Column('text', { nullable: true })
  sentFolder: string | null;

  @Field(() => String, { nullable: true, description: 'A certificate (PEM) its servers may show besides those of known authorities' })
  @Column('text', { nullable: true })
  trustedCertificate: string | null;

  @Field(() => String, { nullable: true, description: 'The domain that signs (DKIM d=)' })
  @Column('text', { nullable: true })
  dkimDomain: string | null;

  @Field(() => String, { nullable: true, description: 'Where receivers find the public key (DKIM s=)' })
  @Column('text', { nullable: true })
  dkimSelector: string | null;

  @Column('bytea', { nullable: true })
  dkimKey: Buffer | null;

  @Field(() => Boolean, { description: 'Whether NAME+anything@ reaches NAME@: answers then say which message they answer' })
  @Column('boolean', { default: false })
  hasPlusAddresses: boolean;

  @Field(() => String, { nullable: true, description: "Whose clock its days and hours follow; the workspace's when left out" })
  @Column('text', { nullable: true })
  timeZone: string | null;

  @Field(() => [Int], { description: 'Days on which it sends by itself, Monday 1 to Sunday 7' })
  @Column('integer', { array: true, default: [1, 2, 3, 4, 5] })
  workingDays: number[];

  /** HH:MM:SS */
  @Column('time', { default: '08:00:00' })
  worksFrom: string;

  @Column('time', { default: '19:00:00' })
  worksUntil: string;

  @Field(() => Int, { nullable: true, description: 'At most so many messages a day' })
  @Column('integer', { nullable: true })
  dailyLimit: number | null;

  @Field(() => String, { nullable: true, description: 'The first day of a new mailbox, which sends a little more every day' })
  @Column('date', { nullable: true })
  rampStartedOn: string | null;

  @Field(() => Int, { description: 'How many messages a new mailbox sends on its first day' })
  @Column('integer', { default: 20 })
  rampFirstDay: number;

  @Field(() => Int, { description: 'How many more on each day after it, up to the daily limit' })
  @Column('integer', { default: 10 })
  rampStep: number;

  @Field(() => Int, { description: 'The least time between two messages, in seconds' })
  @Column('integer', { default: 0 })
  gapSeconds: number;

  @Field(() => Int, { description: 'By up to so many seconds more each gap varies' })
  @Column('integer', { default: 0 })
  gapJitterSeconds: number;

  @Field(() => Int, { nullable: true, description: 'At most so many messages a day to addresses of one domain' })
  @Column('integer', { nullable: true })
  domainDailyLimit: number | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  nextFreeAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when nothing new leaves from it' })
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  archivedAt: Date | null;

  @Field(() => Int)
  @VersionColumn({ default: 1 })
  version: number;

  @Field(() => Date)
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  archive(now: Date): void {
    Object.assign(this, { archivedAt: this.archivedAt ?? now, isDefault: false });
  }

  makeDefault(): void {
    if (this.archivedAt) throw badInput('isDefault', 'an archived mailbox sends nothing. Set isArchived to false as well.');
    this.isDefault = true;
  }
}
