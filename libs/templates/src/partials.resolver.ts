import { Member, MembersService } from '#accounts';
import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { TemplatePartial } from './partial.entity.js';
import { DeletePartialInput, SavePartialInput } from './partial.input.js';
import { PartialsReader } from './partials.reader.js';
import { PartialsService } from './partials.service.js';

@Resolver(() => TemplatePartial)
export class PartialsResolver {
  constructor(
    private readonly service: PartialsService,
    private readonly reader: PartialsReader,
    private readonly members: MembersService,
  ) {}

  @Query(() => [TemplatePartial], { description: 'What templates may include, by name and language' })
  @Allow(Role.VIEWER)
  partials(): Promise<TemplatePartial[]> {
    return this.reader.list();
  }

  @Mutation(() => TemplatePartial, {
    description: 'Saves the words of a partial, or of an identity’s signature, after checking them',
  })
  @Allow(Role.MANAGER)
  savePartial(@Args('input') input: SavePartialInput): Promise<TemplatePartial> {
    return this.service.save(input);
  }

  @Mutation(() => String, { description: 'Deletes a partial with its versions; refused while a template includes it' })
  @Allow(Role.MANAGER)
  deletePartial(@Args('input') input: DeletePartialInput): Promise<string> {
    return this.service.delete(input);
  }

  @ResolveField(() => [TemplatePartial], { description: 'Every save of it, the newest first' })
  versions(partial: TemplatePartial): Promise<TemplatePartial[]> {
    return this.reader.loadVersions(partial);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Null when it was the product itself' })
  savedBy({ savedById }: TemplatePartial): Promise<Member | null> | null {
    return savedById ? this.members.load(savedById) : null;
  }
}
