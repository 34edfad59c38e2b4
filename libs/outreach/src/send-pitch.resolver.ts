import { Allow, IdPipe } from '#graph';
import { Pitch } from '#pitches';
import { Role } from '#platform';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { SendPitchService } from './send-pitch.service.js';

@Resolver(() => Pitch)
export class SendPitchResolver {
  constructor(private readonly service: SendPitchService) {}

  @Mutation(() => Pitch, { description: 'Sends an approved pitch to the contact\'s primary address' })
  @Allow(Role.MEMBER)
  sendPitch(
    @Args('id', { type: () => ID }, IdPipe) id: string,
    @Args('version', { type: () => Int, description: 'The version you read' }) version: number,
  ): Promise<Pitch> {
    return this.service.send(id, version);
  }
}
