import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { AbsencesService } from './absences.service.js';
import { MailboxAbsence } from './mailbox-absence.entity.js';
import { AddMailboxAbsenceInput } from './mailbox-absence.input.js';
import { MailboxQuota } from './mailbox-quota.js';
import { Mailbox } from './mailbox.entity.js';

/** What is told of a mailbox beside its columns. */
@Resolver(() => Mailbox)
export class MailboxFactsResolver {
  constructor(
    private readonly absencesOf: AbsencesService,
    private readonly quota: MailboxQuota,
  ) {}

  @Mutation(() => Mailbox, { description: 'Freezes a mailbox on some days' })
  @Allow(Role.MANAGER)
  addMailboxAbsence(@Args('input') input: AddMailboxAbsenceInput): Promise<Mailbox> {
    return this.absencesOf.add(input);
  }

  @Mutation(() => Mailbox, { description: 'Takes an absence back' })
  @Allow(Role.MANAGER)
  removeMailboxAbsence(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Mailbox> {
    return this.absencesOf.remove(id);
  }

  @ResolveField(() => [MailboxAbsence], { description: 'Days on which nothing leaves, the earliest first' })
  absences({ id }: Mailbox): Promise<MailboxAbsence[]> {
    return this.absencesOf.listOf(id);
  }

  @ResolveField(() => Boolean, { description: 'Whether it has a password or token to send with; what it is, nobody is told' })
  hasSmtpSecret({ smtpSecret }: Mailbox): boolean {
    return smtpSecret !== null;
  }

  @ResolveField(() => Boolean, { description: 'Whether it has a password or token to read with; what it is, nobody is told' })
  hasImapSecret({ imapSecret }: Mailbox): boolean {
    return imapSecret !== null;
  }

  @ResolveField(() => Boolean, { description: 'Whether its messages are signed (DKIM)' })
  hasDkimKey({ dkimKey }: Mailbox): boolean {
    return dkimKey !== null;
  }

  @ResolveField(() => Boolean, { description: 'It has no SMTP server: what it is given is kept here, and nothing leaves' })
  isCaptured({ smtpHost }: Mailbox): boolean {
    return smtpHost === null;
  }

  @ResolveField(() => Int, { description: 'How many messages left today, by its own clock' })
  async handedOverToday({ id }: Mailbox): Promise<number> {
    return (await this.quota.load(id)).handedOverToday;
  }

  @ResolveField(() => Int, { nullable: true, description: 'How many may leave today, its ramp counted; null without a limit' })
  async limitToday({ id }: Mailbox): Promise<number | null> {
    return (await this.quota.load(id)).limitToday;
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the next message may leave by itself; null at once' })
  async freeAgainAt({ id }: Mailbox): Promise<Date | null> {
    return (await this.quota.load(id)).freeAgainAt;
  }

  @ResolveField(() => String, { description: 'HH:MM' })
  worksFrom({ worksFrom }: Mailbox): string {
    return worksFrom.slice(0, 5);
  }

  @ResolveField(() => String, { description: 'HH:MM' })
  worksUntil({ worksUntil }: Mailbox): string {
    return worksUntil.slice(0, 5);
  }
}
