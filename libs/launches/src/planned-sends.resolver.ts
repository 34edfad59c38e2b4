import { Enrolment, EnrolmentsReader } from '#enrolments';
import { Allow, IdPipe } from '#graph';
import { Mailbox, MailboxesService } from '#mailboxes';
import { Pitch, PitchList } from '#pitches';
import { Role } from '#platform';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PlannedSend } from './planned-send.js';
import { PlannedSendsReader } from './planned-sends.reader.js';
import { PreviewSends } from './preview-sends.js';

/** The mails that lie before somebody. */
@Resolver(() => Enrolment)
export class EnrolmentSendsResolver {
  constructor(
    private readonly reader: PlannedSendsReader,
    private readonly previews: PreviewSends,
    private readonly enrolments: EnrolmentsReader,
  ) {}

  @ResolveField(() => [PlannedSend], { description: 'The mails that lie before them if they answer nobody, the first with its words' })
  plannedSends(@Parent() { id }: Enrolment): Promise<PlannedSend[]> {
    return this.reader.load(id);
  }

  @Mutation(() => [PlannedSend], { description: 'The mails that lie before somebody, each with its words as they would be; keeps nothing' })
  @Allow(Role.MEMBER)
  async previewPlannedSends(@Args('enrolmentId', { type: () => ID }, IdPipe) enrolmentId: string): Promise<PlannedSend[]> {
    const { id } = await this.enrolments.get(enrolmentId);
    return (await this.previews.write([id]))[0]?.sends ?? [];
  }
}

@Resolver(() => PlannedSend)
export class PlannedSendResolver {
  constructor(
    private readonly mailboxes: MailboxesService,
    private readonly pitches: PitchList,
  ) {}

  @ResolveField(() => Mailbox, { nullable: true, description: 'Where it leaves from' })
  mailbox(@Parent() { mailboxId }: PlannedSend): Promise<Mailbox | null> | null {
    return mailboxId ? this.mailboxes.load(mailboxId) : null;
  }

  @ResolveField(() => Pitch, { nullable: true, description: 'Once it is written' })
  pitch(@Parent() { pitchId }: PlannedSend): Promise<Pitch | null> | null {
    return pitchId ? this.pitches.load(pitchId) : null;
  }
}
