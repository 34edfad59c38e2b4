import { Allow, IdPipe } from '#graph';
import { Pitch } from '#pitches';
import { Role } from '#platform';
import { Dispatch } from '#sending';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { MarkPitchSentInput } from './mark-pitch-sent.input.js';
import { MarkPitchSentService } from './mark-pitch-sent.service.js';
import { SendAnswerInput } from './send-answer.input.js';
import { SendAnswerService } from './send-answer.service.js';
import { SendPitchService } from './send-pitch.service.js';

@Resolver(() => Pitch)
export class SendPitchResolver {
  constructor(
    private readonly service: SendPitchService,
    private readonly marking: MarkPitchSentService,
    private readonly answers: SendAnswerService,
  ) {}

  @Mutation(() => Pitch, { description: 'Sends an approved mail to the contact\'s primary address, or to their agent\'s' })
  @Allow(Role.MEMBER)
  sendPitch(
    @Args('id', { type: () => ID }, IdPipe) id: string,
    @Args('version', { type: () => Int, description: 'The version you read' }) version: number,
  ): Promise<Pitch> {
    return this.service.send({ id, version });
  }

  @Mutation(() => Pitch, { description: 'You copied an approved direct message, comment or letter and sent it: it is logged and counted' })
  @Allow(Role.MEMBER)
  markPitchSent(@Args('input') input: MarkPitchSentInput): Promise<Pitch> {
    return this.marking.mark(input);
  }

  @Mutation(() => Dispatch, { description: 'Answers what a contact wrote to us, in its thread; answers are neither counted as touches nor held back' })
  @Allow(Role.MEMBER)
  sendAnswer(@Args('input') input: SendAnswerInput): Promise<Dispatch> {
    return this.answers.send(input);
  }
}
