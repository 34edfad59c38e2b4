import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AddShippedTemplates } from './add-shipped-templates.js';
import { TemplateVariant } from './template-variant.entity.js';
import { TemplateVersion } from './template-version.entity.js';
import { TemplateVersions } from './template-versions.js';
import { Template } from './template.entity.js';
import { TemplateInput, UpdateTemplateInput } from './template.input.js';
import { TemplatesService } from './templates.service.js';

@Resolver(() => Template)
export class TemplatesResolver {
  constructor(
    private readonly service: TemplatesService,
    private readonly versionsOf: TemplateVersions,
    private readonly shipped: AddShippedTemplates,
  ) {}

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

  @Mutation(() => Template, { description: 'A new template, without words yet: add them with saveVariant' })
  @Allow(Role.MANAGER)
  createTemplate(@Args('input') input: TemplateInput): Promise<Template> {
    return this.service.create(input);
  }

  @Mutation(() => [Template], {
    description: 'Adds the templates that come with the product, but for names that are taken; tells those it added',
  })
  @Allow(Role.MANAGER)
  addShippedTemplates(): Promise<Template[]> {
    return this.shipped.run();
  }

  @Mutation(() => Template, { description: 'Changes what a template is called or for, in a new version' })
  @Allow(Role.MANAGER)
  updateTemplate(@Args('input') input: UpdateTemplateInput): Promise<Template> {
    return this.service.update(input);
  }

  @Mutation(() => ID, { description: 'Deletes a template with its versions; the pitches made of it keep their words' })
  @Allow(Role.MANAGER)
  deleteTemplate(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<string> {
    return this.service.delete(id);
  }

  @ResolveField(() => [TemplateVariant], { description: 'Its words now' })
  variants({ id, version }: Template): Promise<TemplateVariant[]> {
    return this.versionsOf.loadVariants(id, version);
  }

  @ResolveField(() => [TemplateVersion], { description: 'Every save of it, the newest first' })
  versions(template: Template): Promise<TemplateVersion[]> {
    return this.versionsOf.load(template.id);
  }
}
