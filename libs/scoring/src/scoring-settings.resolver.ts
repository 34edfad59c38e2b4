import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ScoringPrior } from './scoring-prior.entity.js';
import { ScoringSettings } from './scoring-settings.entity.js';
import { ChangeScoringSettingsInput } from './scoring-settings.input.js';
import { ScoringSettingsService } from './scoring-settings.service.js';

@Resolver(() => ScoringSettings)
export class ScoringSettingsResolver {
  constructor(private readonly service: ScoringSettingsService) {}

  @Query(() => ScoringSettings, { description: 'How answers are counted here' })
  @Allow(Role.VIEWER)
  scoringSettings(): Promise<ScoringSettings> {
    return this.service.current();
  }

  @Mutation(() => ScoringSettings, { description: 'Changes the fields it names; then every score is counted anew in the background' })
  @Allow(Role.MANAGER)
  changeScoringSettings(@Args('input') input: ChangeScoringSettingsInput): Promise<ScoringSettings> {
    return this.service.change(input);
  }

  @ResolveField(() => [ScoringPrior], { description: 'For every tier and approach' })
  priors(): Promise<ScoringPrior[]> {
    return this.service.listPriors();
  }

  @ResolveField(() => Boolean, { description: 'Scores are being counted anew; until then they are a mixture of old and new' })
  async isRecomputing(): Promise<boolean> {
    const rebuild = await this.service.findRebuild();
    return rebuild !== null && (rebuild.doneAt === null || rebuild.doneAt < rebuild.askedAt);
  }

  @ResolveField(() => Date, { nullable: true, description: 'When they last were; null where nothing ever changed' })
  async recomputedAt(): Promise<Date | null> {
    return (await this.service.findRebuild())?.doneAt ?? null;
  }
}
