import { Allow, IdPipe, isDay } from '#graph';
import { Mailbox } from '#mailboxes';
import { badInput, Role } from '#platform';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LedgerReader } from './ledger.reader.js';
import { MailDifference } from './mail-difference.entity.js';
import { MailFolder } from './mail-folder.entity.js';
import { LedgerDay, MailReading } from './mail-reading.js';
import { ReadMailboxInput } from './read-mailbox.input.js';
import { ReadingsReader } from './readings.reader.js';
import { SteerReading } from './steer-reading.js';

const MAILBOX = { name: 'mailboxId', type: () => ID };
const FROM = { name: 'from', type: () => String, description: 'First day, YYYY-MM-DD' };
const TO = { name: 'to', type: () => String, description: 'Last day, YYYY-MM-DD' };
const OPEN = { name: 'open', type: () => Boolean, nullable: true, description: 'Left out, both open and settled ones' };

@Resolver(() => Mailbox)
export class MailboxReadingResolver {
  constructor(
    private readonly steering: SteerReading,
    private readonly readings: ReadingsReader,
  ) {}

  @Mutation(() => Mailbox, { description: 'Reads a mailbox from now on: inbox, sent mail and chosen folders; again, to change how' })
  @Allow(Role.MANAGER)
  readMailbox(@Args('input') input: ReadMailboxInput): Promise<Mailbox> {
    return this.steering.read(input);
  }

  @Mutation(() => Mailbox, { description: 'Reads a mailbox no longer, until somebody resumes' })
  @Allow(Role.MANAGER)
  pauseReading(@Args(MAILBOX, IdPipe) mailboxId: string): Promise<Mailbox> {
    return this.steering.pause(mailboxId);
  }

  @Mutation(() => Mailbox, { description: 'Reads a paused mailbox on from where it was left; one that failed is tried at once' })
  @Allow(Role.MANAGER)
  resumeReading(@Args(MAILBOX, IdPipe) mailboxId: string): Promise<Mailbox> {
    return this.steering.resume(mailboxId);
  }

  @ResolveField(() => MailReading, { nullable: true, description: 'How reading it goes; null for a mailbox that is not read' })
  reading(@Parent() { id }: Mailbox): Promise<MailReading | null> {
    return this.readings.load(id);
  }
}

@Resolver(() => MailReading)
export class MailReadingResolver {
  constructor(private readonly ledgers: LedgerReader) {}

  @ResolveField(() => [MailFolder], { description: 'Its folders, the inbox first' })
  folders(@Parent() { mailboxId }: MailReading): Promise<MailFolder[]> {
    return this.ledgers.folders(mailboxId);
  }

  @ResolveField(() => [LedgerDay], { description: 'What became of every message, by the day it was seen, the newest day first' })
  ledger(@Parent() { mailboxId }: MailReading, @Args(FROM) from: string, @Args(TO) to: string): Promise<LedgerDay[]> {
    for (const [name, day] of Object.entries({ from, to })) if (!isDay(day)) throw badInput(name, 'must be a day written like 2024-05-31.');
    return this.ledgers.days(mailboxId, from, to);
  }

  @ResolveField(() => [MailDifference], { description: 'What comparisons with the server found, the newest first, 500 at most' })
  differences(@Parent() { mailboxId }: MailReading, @Args(OPEN) open?: boolean | null): Promise<MailDifference[]> {
    return this.ledgers.differences(mailboxId, open ?? null);
  }
}

@Resolver(() => MailDifference)
export class MailDifferenceResolver {
  constructor(private readonly ledgers: LedgerReader) {}

  @ResolveField(() => MailFolder)
  folder(@Parent() { folderId }: MailDifference): Promise<MailFolder> {
    return this.ledgers.folder(folderId);
  }
}
