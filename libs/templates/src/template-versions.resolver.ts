import { Member, MembersService } from '#accounts';
import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RestoreTemplate } from './restore-template.js';
import { TemplateComparison } from './template-comparison.js';
import { TemplateVariant } from './template-variant.entity.js';
import { TemplateVersion } from './template-version.entity.js';
import { TemplateVersions } from './template-versions.js';
import { Template } from './template.entity.js';

const TemplateId = () => Args('templateId', { type: () => ID }, IdPipe);
const Version = (name: string) => Args(name, { type: () => Int });

@Resolver(() => TemplateVersion)
export class TemplateVersionsResolver {
  constructor(
    private readonly versions: TemplateVersions,
    private readonly restoring: RestoreTemplate,
    private readonly members: MembersService,
  ) {}

  @Query(() => TemplateVersion, { description: 'A template as it was saved' })
  @Allow(Role.VIEWER)
  templateVersion(@TemplateId() templateId: string, @Version('number') number: number): Promise<TemplateVersion> {
    return this.versions.get(templateId, number);
  }

  @Query(() => TemplateComparison, { description: 'What differs between two versions of a template, line by line' })
  @Allow(Role.VIEWER)
  compareTemplates(
    @TemplateId() templateId: string,
    @Version('from') from: number,
    @Version('to') to: number,
  ): Promise<TemplateComparison> {
    return this.versions.compare(templateId, from, to);
  }

  @Mutation(() => Template, { description: 'Goes back to an earlier version, in a new one' })
  @Allow(Role.MANAGER)
  restoreTemplate(
    @TemplateId() templateId: string,
    @Version('number') number: number,
    @Args('version', { type: () => Int, description: 'The version you read' }) version: number,
  ): Promise<Template> {
    return this.restoring.to(templateId, number, version);
  }

  @ResolveField(() => [TemplateVariant])
  variants({ templateId, number }: TemplateVersion): Promise<TemplateVariant[]> {
    return this.versions.loadVariants(templateId, number);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Null when it was the product itself' })
  savedBy({ savedById }: TemplateVersion): Promise<Member | null> | null {
    return savedById ? this.members.load(savedById) : null;
  }
}
