import { Allow, IdPipe } from '#graph';
import { Interaction, Timelines } from '#interactions';
import { Pitch } from '#pitches';
import { Role } from '#platform';
import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Dispatch } from './dispatch.entity.js';
import { DispatchesService } from './dispatches.service.js';

@Resolver(() => Dispatch)
export class DispatchesResolver {
  constructor(
    private readonly dispatches: DispatchesService,
    private readonly timelines: Timelines,
  ) {}

  @Query(() => Dispatch, { description: 'One message on its way out, or gone' })
  @Allow(Role.VIEWER)
  dispatch(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Dispatch> {
    return this.dispatches.get(id);
  }

  @ResolveField(() => String, { description: 'The exact message, headers and all (RFC 5322)' })
  source(dispatch: Dispatch): string {
    return dispatch.source.toString('latin1');
  }

  @ResolveField(() => Interaction, { nullable: true, description: 'Its entry in the log, once it left' })
  interaction({ interactionId }: Dispatch): Promise<Interaction | null> | null {
    return interactionId ? this.timelines.find(interactionId) : null;
  }
}

/** A pitch does not know how it is sent; sending tells. */
@Resolver(() => Pitch)
export class PitchDispatchResolver {
  constructor(private readonly dispatches: DispatchesService) {}

  @ResolveField(() => Dispatch, { nullable: true, description: 'The message that carries it, once it was handed over' })
  dispatch(pitch: Pitch): Promise<Dispatch | null> {
    return this.dispatches.loadByOrigin(pitch.id);
  }
}
