import { Database, DomainError, notFound, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { checkTemplate } from '#rendering';
import { TemplateVariant } from './template-variant.entity.js';
import { Template } from './template.entity.js';
import type { TemplateInput, UpdateTemplateInput, SaveVariantInput } from './template.input.js';

const NAME_TAKEN = { template_name_once: 'name: another template has this name. Choose another one.' };

/** Templates and their variants; a variant that could fail at sending time is refused when it is saved. */
@Injectable()
export class TemplatesService {
  constructor(readonly db: Database) {}

  get(id: string): Promise<Template> {
    return this.db.get(Template, id, 'template');
  }

  async list(): Promise<Template[]> {
    return (await this.db.manager()).find(Template, { order: { name: 'ASC', id: 'ASC' } });
  }

  load(id: string): Promise<Template | null> {
    return this.db.load('template', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Template, { id: In([...ids]) });
      return ids.map((one) => rows.find((row) => row.id === one) ?? null);
    });
  }

  loadVariants(templateId: string): Promise<TemplateVariant[]> {
    return this.db.load('template variants', templateId, async (ids) => {
      const order = { language: 'ASC', formOfAddress: 'ASC' } as const;
      const rows = await (await this.db.manager()).find(TemplateVariant, { where: { templateId: In([...ids]) }, order });
      return ids.map((one) => rows.filter((row) => row.templateId === one));
    });
  }

  @Transactional()
  async create(input: TemplateInput): Promise<Template> {
    const template = Template.make(this.db.workspaceId, { topic: null, ...input, name: input.name.trim() });
    return this.save(template);
  }

  @Transactional()
  async update({ id, version, ...changes }: UpdateTemplateInput): Promise<Template> {
    const template = await this.get(id);
    refuseStaleWrite(template, version, changes);
    return this.save(Object.assign(template, changes));
  }

  @Transactional()
  async delete(id: string): Promise<string> {
    await (await this.db.manager()).remove(await this.get(id));
    return id;
  }

  @Transactional()
  async saveVariant({ templateId, version, ...words }: SaveVariantInput): Promise<TemplateVariant> {
    const problems = checkTemplate(words);
    if (problems.length)
      throw new DomainError('BAD_INPUT', problems.map(({ part, message }) => `${part}: ${message}`).join(' '), { problems });
    await this.get(templateId);
    const manager = await this.db.manager();
    const { language, formOfAddress } = words;
    const known = await manager.findOneBy(TemplateVariant, { templateId, language, formOfAddress });
    if (known) refuseStaleWrite(known, version ?? 0, words);
    const variant = known ?? TemplateVariant.make(this.db.workspaceId, { templateId });
    return manager.save(Object.assign(variant, { html: null, ...words }));
  }

  @Transactional()
  async deleteVariant(id: string): Promise<string> {
    const manager = await this.db.manager();
    const variant = await manager.findOneBy(TemplateVariant, { id });
    if (!variant) throw notFound('variant', id);
    await manager.remove(variant);
    return id;
  }

  private async save(template: Template): Promise<Template> {
    const manager = await this.db.manager();
    return refusing(NAME_TAKEN, () => manager.save(template));
  }
}
