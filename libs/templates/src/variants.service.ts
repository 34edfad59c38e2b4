import { Database, notFound, refuseStaleWrite, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { SaveVariantInput } from './save-variant.input.js';
import { SoundWords } from './sound-words.js';
import { TemplateVariant, type VariantWords } from './template-variant.entity.js';
import { TemplateVersions } from './template-versions.js';
import { Template } from './template.entity.js';

/** Saves and deletes the words of templates; each time the template has another version. */
@Injectable()
export class VariantsService {
  constructor(
    readonly db: Database,
    private readonly versions: TemplateVersions,
    private readonly soundWords: SoundWords,
  ) {}

  /** @returns the template in its new version */
  async save({ subject = null, html = null, ...input }: SaveVariantInput): Promise<Template> {
    const whole = { ...input, subject, html };
    await this.soundWords.demandVariants([whole]);
    return this.write(whole);
  }

  /** @returns the template in its new version */
  @Transactional()
  async delete(id: string, version: number): Promise<Template> {
    const manager = await this.db.manager();
    const variant = await manager.findOneBy(TemplateVariant, { id, untilVersion: IsNull() });
    if (!variant) throw notFound('current variant', id);
    const template = await this.db.get(Template, variant.templateId, 'template');
    refuseStaleWrite(template, version, {});
    await this.close(variant, template.revise());
    return this.versions.save(template);
  }

  /** Adds words from the template's version on. */
  async add(words: Words, { workspaceId, id: templateId, version: sinceVersion }: Template): Promise<void> {
    const { language, formOfAddress, channel, subject, text, html } = words;
    const place = { templateId, language, formOfAddress, channel, sinceVersion, untilVersion: null };
    const variant = TemplateVariant.make(workspaceId, { ...place, subject, text, html });
    await (await this.db.manager()).insert(TemplateVariant, variant);
  }

  /** Takes words out from the template's version on. */
  async close({ id }: TemplateVariant, template: Template): Promise<void> {
    await (await this.db.manager()).update(TemplateVariant, { id }, { untilVersion: template.version });
  }

  @Transactional()
  private async write({ templateId, version, note, ...variant }: Words & Save): Promise<Template> {
    const template = await this.db.get(Template, templateId, 'template');
    const { language, formOfAddress, channel, subject, text, html } = variant;
    const place = { templateId, language, formOfAddress, channel, untilVersion: IsNull() };
    const known = await (await this.db.manager()).findOneBy(TemplateVariant, place);
    const current = { subject: known?.subject, text: known?.text, html: known?.html, version: template.version };
    refuseStaleWrite(current, version, { subject, text, html });
    template.revise();
    if (known) await this.close(known, template);
    await this.add(variant, template);
    return this.versions.save(template, note);
  }
}

type Words = VariantWords & Pick<TemplateVariant, 'language' | 'formOfAddress' | 'channel'>;
type Save = Pick<SaveVariantInput, 'templateId' | 'version' | 'note'>;
