import { Member, MembersService } from '#accounts';
import { Contact } from '#contacts';
import { Allow, IdPipe, Reason, type Connection } from '#graph';
import { Role } from '#platform';
import { Dispatch, DispatchesService } from '#sending';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AllEnrolmentsArgs } from './all-enrolments.args.js';
import { DiaryReader } from './diary.reader.js';
import { EnrolmentEvent } from './enrolment-event.entity.js';
import { Awaited, Enrolment, EnrolmentState } from './enrolment.entity.js';
import { EnrolmentsList } from './enrolments-list.reader.js';
import { EnrolmentConnection, EnrolmentsReader } from './enrolments.reader.js';

@Resolver(() => Enrolment)
export class PassagesResolver {
  constructor(
    private readonly reader: EnrolmentsReader,
    private readonly list: EnrolmentsList,
    private readonly diaries: DiaryReader,
    private readonly dispatches: DispatchesService,
  ) {}

  @Query(() => Enrolment, { description: "One contact's passage through a sequence" })
  @Allow(Role.VIEWER)
  enrolment(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Enrolment> {
    return this.reader.get(id);
  }

  @Query(() => EnrolmentConnection, { description: 'Enrolments, what comes next first' })
  @Allow(Role.VIEWER)
  enrolments(@Args() args: AllEnrolmentsArgs): Promise<Connection<Enrolment>> {
    return this.list.page(args);
  }

  @ResolveField(() => Reason, { nullable: true, description: 'Why it is excluded, paused or stopped, or what it waits for' })
  reason(@Parent() { state, awaits, dispatchId, reason }: Enrolment): Promise<Reason | null> | Reason | null {
    const waits = state === EnrolmentState.ACTIVE && awaits === Awaited.DISPATCH;
    return waits ? this.diaries.findWait(dispatchId!) : reason;
  }

  @ResolveField(() => [EnrolmentEvent], { description: 'What happened on the way, the first first' })
  diary(@Parent() { id }: Enrolment): Promise<EnrolmentEvent[]> {
    return this.diaries.read(id);
  }

  @ResolveField(() => Dispatch, { nullable: true, description: 'The message that carries the mail it is at' })
  dispatch(@Parent() { dispatchId }: Enrolment): Promise<Dispatch | null> | null {
    return dispatchId ? this.dispatches.load(dispatchId) : null;
  }
}

@Resolver(() => EnrolmentEvent)
export class EnrolmentEventResolver {
  constructor(private readonly members: MembersService) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who did it; null for the product itself' })
  member(@Parent() { memberId }: EnrolmentEvent): Promise<Member | null> | null {
    return memberId ? this.members.load(memberId) : null;
  }
}

/** What sequences add to a contact. */
@Resolver(() => Contact)
export class ContactEnrolmentsResolver {
  constructor(private readonly list: EnrolmentsList) {}

  @ResolveField(() => [Enrolment], { description: 'Their passages through sequences, the newest first' })
  enrolments(@Parent() { id }: Contact): Promise<Enrolment[]> {
    return this.list.ofContact(id);
  }
}
