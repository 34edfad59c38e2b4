import { Member, MembersService } from '#accounts';
import { Pitch } from '#pitches';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { DispatchEvent } from './dispatch-event.entity.js';
import { Dispatch } from './dispatch.entity.js';
import { DispatchesService } from './dispatches.service.js';

/** A pitch does not know how it is sent; sending tells. */
@Resolver(() => Pitch)
export class PitchDispatchResolver {
  constructor(private readonly dispatches: DispatchesService) {}

  @ResolveField(() => Dispatch, { nullable: true, description: 'The message that carries it, once it was handed over' })
  dispatch(pitch: Pitch): Promise<Dispatch | null> {
    return this.dispatches.loadByOrigin(pitch.id);
  }
}

@Resolver(() => DispatchEvent)
export class DispatchEventResolver {
  constructor(private readonly members: MembersService) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who decided it; null for the product itself' })
  member({ memberId }: DispatchEvent): Promise<Member | null> | null {
    return memberId ? this.members.load(memberId) : null;
  }
}
