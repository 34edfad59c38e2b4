import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { BounceRules } from './bounce-rules.entity.js';
import { SetBounceRulesInput } from './bounce-rules.input.js';
import { BounceRulesService } from './bounce-rules.service.js';

@Resolver(() => BounceRules)
export class BounceRulesResolver {
  constructor(private readonly service: BounceRulesService) {}

  @Query(() => BounceRules, { description: 'When an address from which mail comes back for the moment has had enough' })
  @Allow(Role.VIEWER)
  bounceRules(): Promise<BounceRules> {
    return this.service.current();
  }

  @Mutation(() => BounceRules, { description: 'Changes the fields it names; it holds for whatever comes back from now on' })
  @Allow(Role.MANAGER)
  setBounceRules(@Args('input') input: SetBounceRulesInput): Promise<BounceRules> {
    return this.service.set(input);
  }
}
