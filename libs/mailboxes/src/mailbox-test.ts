import type { ProbedStep } from '#mail';
import { Reason } from '#graph';
import type { ToldReason } from '#platform';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum MailServerKind {
  SMTP = 'SMTP',
  IMAP = 'IMAP',
}
registerEnumType(MailServerKind, { name: 'MailServerKind', description: 'SMTP sends, IMAP keeps' });

export enum MailboxTestStepName {
  REACH = 'REACH',
  ENCRYPT = 'ENCRYPT',
  SIGN_IN = 'SIGN_IN',
  SENDER = 'SENDER',
  RECIPIENT = 'RECIPIENT',
  SIZE = 'SIZE',
  SENT_FOLDER = 'SENT_FOLDER',
}
registerEnumType(MailboxTestStepName, { name: 'MailboxTestStepName', description: 'What a test of a mailbox tries, in this order' });

@ObjectType({ description: 'One thing that was tried, and what was wrong with it' })
export class MailboxTestStep {
  @Field(() => MailServerKind)
  server: MailServerKind;

  @Field(() => MailboxTestStepName)
  step: ProbedStep;

  @Field(() => Boolean)
  ok: boolean;

  @Field(() => Reason, { nullable: true, description: 'What is wrong and what to do about it' })
  diagnosis: ToldReason | null;

  @Field(() => String, { nullable: true, description: 'What the server or the system said' })
  said: string | null;
}

@ObjectType({ description: 'What a test of a mailbox found. Nothing was sent' })
export class MailboxTest {
  @Field(() => Boolean, { description: 'Whether everything that was tried works' })
  get ok(): boolean {
    return this.steps.every(({ ok }) => ok);
  }

  @Field(() => [MailboxTestStep], { description: 'Of each server in turn, up to the first step that failed; none where no server is set' })
  steps: MailboxTestStep[];

  static of(steps: MailboxTestStep[]): MailboxTest {
    return Object.assign(new MailboxTest(), { steps });
  }
}
