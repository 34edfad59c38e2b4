import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ApiToken } from './api-token.entity.js';
import { ApiTokensService } from './api-tokens.service.js';
import { CreateApiTokenInput } from './create-api-token.input.js';
import { IssuedToken } from './issued-token.js';
import { Member } from './member.entity.js';
import { MembersService } from './members.service.js';

@Resolver(() => ApiToken)
export class ApiTokensResolver {
  constructor(
    private readonly service: ApiTokensService,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => IssuedToken, { description: 'Makes an API token for you here; its secret is shown once' })
  @Allow(Role.VIEWER)
  createApiToken(@Args('input') input: CreateApiTokenInput): Promise<IssuedToken> {
    return this.service.create(input);
  }

  @Query(() => [ApiToken], { description: 'Your API tokens in this workspace; everybody’s for an admin' })
  @Allow(Role.VIEWER)
  apiTokens(): Promise<ApiToken[]> {
    return this.service.list();
  }

  @Mutation(() => ApiToken, { description: 'Ends an API token at once: one of yours, or anybody’s for an admin' })
  @Allow(Role.VIEWER)
  revokeApiToken(@Args('id', { type: () => ID }) id: string): Promise<ApiToken> {
    return this.service.revoke(id);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Whose it is' })
  member({ memberId }: ApiToken): Promise<Member | null> {
    return this.members.load(memberId);
  }
}
