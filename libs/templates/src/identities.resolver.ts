import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentitiesService } from './identities.service.js';
import { Identity } from './identity.entity.js';
import { CreateIdentityInput, UpdateIdentityInput } from './identity.input.js';
import { TemplatePartial } from './partial.entity.js';
import { PartialsReader } from './partials.reader.js';

@Resolver(() => Identity)
export class IdentitiesResolver {
  constructor(
    private readonly service: IdentitiesService,
    private readonly partials: PartialsReader,
  ) {}

  @Query(() => [Identity], { description: 'As whom the brand speaks, by name, archived ones too' })
  @Allow(Role.VIEWER)
  identities(): Promise<Identity[]> {
    return this.service.list();
  }

  @Query(() => Identity, { description: 'One identity' })
  @Allow(Role.VIEWER)
  identity(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Identity> {
    return this.service.get(id);
  }

  @Mutation(() => Identity, { description: 'A new identity; give it a signature with savePartial' })
  @Allow(Role.MANAGER)
  createIdentity(@Args('input') input: CreateIdentityInput): Promise<Identity> {
    return this.service.create(input);
  }

  @Mutation(() => Identity, { description: 'Changes, archives or unarchives an identity, or makes it the default' })
  @Allow(Role.MANAGER)
  updateIdentity(@Args('input') input: UpdateIdentityInput): Promise<Identity> {
    return this.service.update(input);
  }

  @ResolveField(() => [TemplatePartial], {
    description: 'Its own signatures, by language; elsewhere it signs as the workspace does',
  })
  signatures(identity: Identity): Promise<TemplatePartial[]> {
    return this.partials.listOfIdentity(identity.id);
  }
}
