import { AssetOffer } from '#assets';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PitchList } from './pitch-list.js';
import { Pitch } from './pitch.entity.js';

/** What pitches add to an offer. */
@Resolver(() => AssetOffer)
export class OfferPitchResolver {
  constructor(private readonly list: PitchList) {}

  @ResolveField(() => Pitch, { nullable: true, description: 'The pitch that offered it; null when somebody did by hand' })
  pitch(@Parent() { pitchId }: AssetOffer): Promise<Pitch | null> | null {
    return pitchId ? this.list.load(pitchId) : null;
  }
}
