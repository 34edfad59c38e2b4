import { Allow, type Connection, connectionOf, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Niche } from './niche.entity.js';
import { CreateNicheInput, UpdateNicheInput } from './niche.input.js';
import { NichesService } from './niches.service.js';
import { Vetting } from './vetting.entity.js';
import { NicheContactsArgs } from './vetting.input.js';
import { VettingsReader } from './vettings.reader.js';

@ObjectType({ description: 'A page of the people in a niche' })
class VettingConnection extends connectionOf(Vetting) {}

@Resolver(() => Niche)
export class NichesResolver {
  constructor(
    private readonly service: NichesService,
    private readonly vettings: VettingsReader,
  ) {}

  @Query(() => Niche, { description: 'One niche' })
  @Allow(Role.VIEWER)
  niche(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Niche> {
    return this.service.get(id);
  }

  @Query(() => [Niche], { description: 'All niches, by name' })
  @Allow(Role.VIEWER)
  niches(): Promise<Niche[]> {
    return this.service.list();
  }

  @Mutation(() => Niche, { description: 'Opens a niche' })
  @Allow(Role.MANAGER)
  createNiche(@Args('input') input: CreateNicheInput): Promise<Niche> {
    return this.service.create(input);
  }

  @Mutation(() => Niche, { description: 'Changes the name, the description or the target band of a niche' })
  @Allow(Role.MANAGER)
  updateNiche(@Args('input') input: UpdateNicheInput): Promise<Niche> {
    return this.service.update(input);
  }

  @Mutation(() => ID, { description: 'Closes a niche; refused while there are people in it' })
  @Allow(Role.MANAGER)
  deleteNiche(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<string> {
    return this.service.remove(id);
  }

  @ResolveField(() => VettingConnection, {
    description: 'The people in it, by name, each with what was decided and why',
  })
  contacts(@Parent() niche: Niche, @Args() page: NicheContactsArgs): Promise<Connection<Vetting>> {
    return this.vettings.pageOfNiche(niche.id, page);
  }
}
