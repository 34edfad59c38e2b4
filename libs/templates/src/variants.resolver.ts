import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { SaveVariantInput } from './save-variant.input.js';
import { TemplateVariant } from './template-variant.entity.js';
import { Template } from './template.entity.js';
import { VariantsService } from './variants.service.js';

@Resolver(() => TemplateVariant)
export class VariantsResolver {
  constructor(private readonly service: VariantsService) {}

  @Mutation(() => Template, {
    description: 'Saves the words for one language, form of address and channel in a new version, after checking them',
  })
  @Allow(Role.MANAGER)
  saveVariant(@Args('input') input: SaveVariantInput): Promise<Template> {
    return this.service.save(input);
  }

  @Mutation(() => Template, { description: 'Takes a variant out of its template, in a new version' })
  @Allow(Role.MANAGER)
  deleteVariant(
    @Args('id', { type: () => ID }, IdPipe) id: string,
    @Args('version', { type: () => Int, description: 'The version of the template you read' }) version: number,
  ): Promise<Template> {
    return this.service.delete(id, version);
  }
}
