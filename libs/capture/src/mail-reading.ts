import { Reason } from '#graph';
import type { ToldReason } from '#platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ReadingStatus } from './reading-status.js';

@ObjectType({ description: 'How reading a mailbox goes' })
export class MailReading {
  @Field(() => ID)
  mailboxId: string;

  @Field(() => ReadingStatus, { description: 'READING is said only where everything was read a moment ago, and nothing is missing' })
  status: ReadingStatus;

  @Field(() => Date, { description: 'Since when the status is so' })
  since: Date;

  @Field(() => Reason, { nullable: true, description: 'Why it cannot be read, with what to do about it' })
  fault: ToldReason | null;

  @Field(() => String, { nullable: true, description: 'What the server said' })
  said: string | null;

  @Field(() => Date, { nullable: true, description: 'Mail that came before is left alone' })
  historyFrom: Date | null;

  @Field(() => Date, { description: 'What came before is history: logged, and nothing follows from it' })
  startedAt: Date;

  @Field(() => [String], { description: 'Folders chosen besides the inbox and the sent mail' })
  chosenFolders: string[];

  @Field(() => Boolean, { description: 'Only members who wrote or received a message may read it' })
  participantsOnly: boolean;

  @Field(() => Date, { nullable: true, description: 'When it last signed in' })
  connectedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When every folder was last read to its end' })
  lastReadAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When ledger and server were last compared, message for message' })
  comparedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it is tried again' })
  nextTryAt: Date | null;

  @Field(() => Int, { description: 'How often the connection had to be opened again' })
  reconnects: number;

  @Field(() => Int, { description: 'Messages on the server that we have not got' })
  missing: number;
}

@ObjectType({ description: 'How often something became of a message, and why' })
export class LedgerReason {
  @Field(() => Reason)
  reason: ToldReason;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A day of the ledger of a mailbox: what became of each message that was seen in it' })
export class LedgerDay {
  @Field(() => String, { description: 'YYYY-MM-DD, by the clock of the workspace' })
  day: string;

  @Field(() => Int)
  seen: number;

  @Field(() => Int, { description: 'New, and kept' })
  stored: number;

  @Field(() => Int, { description: 'Kept already, from another mailbox, folder or reading' })
  known: number;

  @Field(() => Int)
  skipped: number;

  @Field(() => Int, { description: 'Not kept yet, and tried again' })
  failed: number;

  @Field(() => Int, { description: 'Of those stored, how many belong to a contact' })
  matched: number;

  @Field(() => [LedgerReason], { description: 'Why messages were skipped, failed or kept in part' })
  reasons: LedgerReason[];
}
