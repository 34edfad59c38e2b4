import { Contact, ContactsReader } from '#contacts';
import { Mailbox, MailboxesService } from '#mailboxes';
import { Pitch, PitchList } from '#pitches';
import { Sequence, SequencesReader } from '#sequences';
import { Task } from '#tasks';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentsReader } from './enrolments.reader.js';

/** Who is enrolled in what, and with which words. */
@Resolver(() => Enrolment)
export class EnrolmentFieldsResolver {
  constructor(
    private readonly contacts: ContactsReader,
    private readonly sequences: SequencesReader,
    private readonly mailboxes: MailboxesService,
    private readonly pitches: PitchList,
    private readonly reader: EnrolmentsReader,
  ) {}

  @ResolveField(() => Contact)
  contact(@Parent() { contactId }: Enrolment): Promise<Contact | null> {
    return this.contacts.load(contactId);
  }

  @ResolveField(() => Sequence)
  sequence(@Parent() { sequenceId }: Enrolment): Promise<Sequence | null> {
    return this.sequences.load(sequenceId);
  }

  @ResolveField(() => Mailbox, { nullable: true, description: 'All its mails leave from it' })
  mailbox(@Parent() { mailboxId }: Enrolment): Promise<Mailbox | null> | null {
    return mailboxId ? this.mailboxes.load(mailboxId) : null;
  }

  @ResolveField(() => Pitch, { nullable: true, description: 'The mail it is at' })
  pitch(@Parent() { pitchId }: Enrolment): Promise<Pitch | null> | null {
    return pitchId ? this.pitches.load(pitchId) : null;
  }

  @ResolveField(() => [Enrolment], { description: 'Other sequences that want the same person now, the one that goes first first' })
  beside(@Parent() { id }: Enrolment): Promise<Enrolment[]> {
    return this.reader.beside(id);
  }
}

/** What sequences add to a task. */
@Resolver(() => Task)
export class TaskEnrolmentResolver {
  constructor(private readonly reader: EnrolmentsReader) {}

  @ResolveField(() => Enrolment, { nullable: true, description: 'The passage it is a step of; null for what somebody took upon themselves' })
  enrolment(@Parent() { enrolmentId }: Task): Promise<Enrolment | null> | null {
    return enrolmentId ? this.reader.load(enrolmentId) : null;
  }
}
