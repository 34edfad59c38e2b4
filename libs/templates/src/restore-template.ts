import { Database, refuseStaleWrite, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { SoundWords } from './sound-words.js';
import type { TemplateVariant } from './template-variant.entity.js';
import type { TemplateVersion } from './template-version.entity.js';
import { TemplateVersions } from './template-versions.js';
import { Template } from './template.entity.js';
import { VariantsService } from './variants.service.js';

/** Goes back to what a template was, in a new version of it. */
@Injectable()
export class RestoreTemplate {
  constructor(
    readonly db: Database,
    private readonly versions: TemplateVersions,
    private readonly variants: VariantsService,
    private readonly soundWords: SoundWords,
  ) {}

  /** @param version the one that is current for whoever asks */
  async to(templateId: string, number: number, version: number): Promise<Template> {
    const [wanted, words] = await this.db.write(async () => {
      const found = await this.versions.get(templateId, number);
      return [found, await this.versions.loadVariants(templateId, number)] as const;
    });
    await this.soundWords.demandVariants(words);
    return this.write(wanted, words, version);
  }

  @Transactional()
  private async write(wanted: TemplateVersion, words: TemplateVariant[], version: number): Promise<Template> {
    const template = await this.db.get(Template, wanted.templateId, 'template');
    const { name, purpose, topic } = wanted;
    refuseStaleWrite(template, version, { name, purpose, topic });
    const current = await this.versions.loadVariants(template.id, version);
    template.revise({ name, purpose, topic });
    const [now, then] = [current, words].map((all) => new Set(all.map(({ id }) => id)));
    const stays = ({ id }: TemplateVariant) => now.has(id) && then.has(id);
    for (const variant of current) if (!stays(variant)) await this.variants.close(variant, template);
    for (const variant of words) if (!stays(variant)) await this.variants.add(variant, template);
    return this.versions.save(template);
  }
}
