import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { TemplateVariant } from './template-variant.entity.js';
import { Template } from './template.entity.js';
import { TemplateInput, UpdateTemplateInput, SaveVariantInput } from './template.input.js';
import { TemplatesService } from './templates.service.js';

@Resolver(() => Template)
export class TemplatesResolver {
  constructor(private readonly service: TemplatesService) {}

  @Query(() => [Template], { description: 'Every template, by name' })
  @Allow(Role.VIEWER)
  templates(): Promise<Template[]> {
    return this.service.list();
  }

  @Query(() => Template, { description: 'One template' })
  @Allow(Role.VIEWER)
  template(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Template> {
    return this.service.get(id);
  }

  @ResolveField(() => [TemplateVariant])
  variants(template: Template): Promise<TemplateVariant[]> {
    return this.service.loadVariants(template.id);
  }

  @Mutation(() => Template, { description: 'A new template, without words yet: add them with saveVariant' })
  @Allow(Role.MANAGER)
  createTemplate(@Args('input') input: TemplateInput): Promise<Template> {
    return this.service.create(input);
  }

  @Mutation(() => Template, { description: 'Changes what a template is called or for' })
  @Allow(Role.MANAGER)
  updateTemplate(@Args('input') input: UpdateTemplateInput): Promise<Template> {
    return this.service.update(input);
  }

  @Mutation(() => ID, { description: 'Deletes a template; the pitches made of it keep their words' })
  @Allow(Role.MANAGER)
  deleteTemplate(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<string> {
    return this.service.delete(id);
  }

  @Mutation(() => TemplateVariant, { description: 'Saves the words for one language and form of address, after checking them' })
  @Allow(Role.MANAGER)
  saveVariant(@Args('input') input: SaveVariantInput): Promise<TemplateVariant> {
    return this.service.saveVariant(input);
  }

  @Mutation(() => ID, { description: 'Deletes one variant' })
  @Allow(Role.MANAGER)
  deleteVariant(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<string> {
    return this.service.deleteVariant(id);
  }
}
