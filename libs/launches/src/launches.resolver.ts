import { Member, MembersService } from '#accounts';
import { EnrolmentConnection, EnrolmentCounts, EnrolmentsArgs, EnrolmentsReader, type Enrolment } from '#enrolments';
import { Allow, IdPipe, type Connection } from '#graph';
import { Role } from '#platform';
import { Sequence, SequencesReader } from '#sequences';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ExclusionGroup } from './exclusion-group.js';
import { Launch } from './launch.entity.js';
import { PrepareLaunchInput, StartLaunchInput } from './launch.input.js';
import { LaunchesArgs } from './launches.args.js';
import { LaunchConnection, LaunchesReader } from './launches.reader.js';
import { LaunchesService } from './launches.service.js';

const ById = () => Args('id', { type: () => ID }, IdPipe);

@Resolver(() => Launch)
export class LaunchesResolver {
  constructor(
    private readonly service: LaunchesService,
    private readonly reader: LaunchesReader,
  ) {}

  @Query(() => Launch, { description: 'One launch: who gets what and when, and who does not and why' })
  @Allow(Role.VIEWER)
  launch(@ById() id: string): Promise<Launch> {
    return this.service.get(id);
  }

  @Query(() => LaunchConnection, { description: 'Launches, the newest first' })
  @Allow(Role.VIEWER)
  launches(@Args() args: LaunchesArgs): Promise<Connection<Launch>> {
    return this.reader.page(args);
  }

  @Mutation(() => Launch, { description: 'Has a worker plan who of these people gets what and when; nothing leaves before startLaunch' })
  @Allow(Role.MEMBER)
  prepareLaunch(@Args('input') input: PrepareLaunchInput): Promise<Launch> {
    return this.service.prepare(input);
  }

  @Mutation(() => Launch, {
    description: 'Approves what is fit in your name, stars left aside, and sets people on their way. Who cannot be started as they are '
      + 'stay planned with the reason, and the launch is READY again',
  })
  @Allow(Role.MEMBER)
  startLaunch(@Args('input') input: StartLaunchInput): Promise<Launch> {
    return this.service.start(input);
  }

  @Mutation(() => Launch, { description: 'Gives up whoever was not started yet, and their mails' })
  @Allow(Role.MEMBER)
  discardLaunch(@ById() id: string): Promise<Launch> {
    return this.service.discard(id);
  }
}

@Resolver(() => Launch)
export class LaunchFieldsResolver {
  constructor(
    private readonly reader: LaunchesReader,
    private readonly rows: EnrolmentsReader,
    private readonly sequences: SequencesReader,
    private readonly members: MembersService,
  ) {}

  @ResolveField(() => Sequence)
  sequence(@Parent() { sequenceId }: Launch): Promise<Sequence | null> {
    return this.sequences.load(sequenceId);
  }

  @ResolveField(() => Member, { description: 'Who prepared it; its mails are theirs' })
  author(@Parent() { authorId }: Launch): Promise<Member | null> {
    return this.members.load(authorId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who started it; what nobody read is approved in their name' })
  startedBy(@Parent() { startedById }: Launch): Promise<Member | null> | null {
    return startedById ? this.members.load(startedById) : null;
  }

  @ResolveField(() => EnrolmentCounts)
  counts(@Parent() { id }: Launch): Promise<EnrolmentCounts> {
    return this.rows.counts('launch', id);
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the last of them ends if nobody answers, as foreseen' })
  endsAt(@Parent() { id }: Launch): Promise<Date | null> {
    return this.reader.endsAt(id);
  }

  @ResolveField(() => Int, { description: 'How many people get the same words but for merged values; above ten, startLaunch wants confirmSameWords' })
  sameWords(@Parent() { id }: Launch): Promise<number> {
    return this.reader.sameWords(id);
  }

  @ResolveField(() => EnrolmentConnection, { description: 'In the order they were named' })
  enrolments(@Parent() { id }: Launch, @Args() args: EnrolmentsArgs): Promise<Connection<Enrolment>> {
    return this.rows.ofLaunch(id, args);
  }

  @ResolveField(() => [ExclusionGroup], { description: 'Why people are left out, what holds for most of them first; at most 50 reasons' })
  exclusions(@Parent() { id }: Launch): Promise<ExclusionGroup[]> {
    return this.reader.exclusions(id);
  }
}
