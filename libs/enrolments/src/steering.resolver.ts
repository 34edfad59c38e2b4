import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Enrolment } from './enrolment.entity.js';
import { HaltEnrolments } from './halt-enrolments.service.js';
import { MoveEnrolments } from './move-enrolments.service.js';
import { ResumeEnrolments } from './resume-enrolments.service.js';
import { MoveEnrolmentsInput, SteerEnrolmentsInput } from './steer-enrolments.input.js';
import { SteeredEnrolments } from './steered-enrolments.js';

/** Where people halt what goes by itself, and let it go on. */
@Resolver(() => Enrolment)
export class SteeringResolver {
  constructor(
    private readonly halting: HaltEnrolments,
    private readonly resuming: ResumeEnrolments,
    private readonly moving: MoveEnrolments,
  ) {}

  @Mutation(() => SteeredEnrolments, { description: 'Nothing of theirs leaves until somebody resumes them' })
  @Allow(Role.MEMBER)
  async pauseEnrolments(@Args('input') input: SteerEnrolmentsInput): Promise<SteeredEnrolments> {
    return new SteeredEnrolments(await this.halting.pause(input));
  }

  @Mutation(() => SteeredEnrolments, { description: 'Goes on with paused ones, and with stopped ones that are named; dates that have passed move to the next opening' })
  @Allow(Role.MEMBER)
  async resumeEnrolments(@Args('input') input: SteerEnrolmentsInput): Promise<SteeredEnrolments> {
    return new SteeredEnrolments(await this.resuming.resume(input));
  }

  @Mutation(() => SteeredEnrolments, { description: 'Ends them: what has not left stays, open tasks are cancelled' })
  @Allow(Role.MEMBER)
  async stopEnrolments(@Args('input') input: SteerEnrolmentsInput): Promise<SteeredEnrolments> {
    return new SteeredEnrolments(await this.halting.stop(input));
  }

  @Mutation(() => SteeredEnrolments, { description: 'Moves them to a step of their sequence\'s current version' })
  @Allow(Role.MANAGER)
  async moveEnrolments(@Args('input') input: MoveEnrolmentsInput): Promise<SteeredEnrolments> {
    return new SteeredEnrolments(await this.moving.move(input));
  }
}
