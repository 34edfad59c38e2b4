import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Pitch } from './pitch.entity.js';
import { ApprovePitchesArgs, ManyPitchesArgs, OverrideFindingInput, SAME_WORDS_CONFIRMED } from './pitch.input.js';
import { ReviewPitches } from './review-pitches.js';
import { ReviewedPitch } from './reviewed-pitch.js';

@Resolver(() => Pitch)
export class ReviewResolver {
  constructor(private readonly review: ReviewPitches) {}

  @Mutation(() => Pitch, { description: 'Stands behind the words of this version, if the charter lets them pass; they can be sent now' })
  @Allow(Role.MEMBER)
  approvePitch(
    @Args('id', { type: () => ID }, IdPipe) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('sameWordsConfirmed', { defaultValue: false, description: SAME_WORDS_CONFIRMED }) isConfirmed: boolean,
  ): Promise<Pitch> {
    return this.review.approve({ id, version }, isConfirmed);
  }

  @Mutation(() => [ReviewedPitch], { description: 'Approves each pitch that may be; tells for each other one why not' })
  @Allow(Role.MEMBER)
  approvePitches(@Args() { pitches, sameWordsConfirmed }: ApprovePitchesArgs): Promise<ReviewedPitch[]> {
    return this.review.approveMany(pitches, sameWordsConfirmed);
  }

  @Mutation(() => [ReviewedPitch], { description: 'Gives several pitches up; they stay readable' })
  @Allow(Role.MEMBER)
  discardPitches(@Args() { pitches }: ManyPitchesArgs): Promise<ReviewedPitch[]> {
    return this.review.discardMany(pitches);
  }

  @Mutation(() => Pitch, { description: 'Lets the findings of a rule stand for these words, for a reason that is kept and listed' })
  @Allow(Role.MANAGER)
  overrideFinding(@Args('input') input: OverrideFindingInput): Promise<Pitch> {
    return this.review.override(input);
  }
}
