import { notFound } from '#platform';
import { Injectable } from '@nestjs/common';
import { PartialsReader } from './partials.reader.js';
import { TemplateVersions } from './template-versions.js';
import { Template } from './template.entity.js';
import { TemplateWords } from './template-words.js';
import { TemplatesService } from './templates.service.js';

/** Reads what a template can say: it, its variants and the partials of every language, in a few statements. */
@Injectable()
export class TemplateWordsReader {
  constructor(
    private readonly templates: TemplatesService,
    private readonly versions: TemplateVersions,
    private readonly partials: PartialsReader,
  ) {}

  /** Throws NOT_FOUND. @param number a version of before; the current one when left out */
  async get(templateId: string, number?: number): Promise<TemplateWords> {
    // Not `get`, which locks: many pitches are made of a template at a time.
    const template = await this.templates.load(templateId);
    if (!template) throw notFound('template', templateId);
    const version = number ?? template.version;
    const variants = await this.versions.loadVariants(templateId, version);
    const shelf = await this.partials.shelf();
    return new TemplateWords(await this.asOf(template, version), variants, shelf);
  }

  /** The template as it was called and meant in a version. */
  private async asOf(template: Template, number: number): Promise<Template> {
    if (number === template.version) return template;
    const { name, purpose, topic } = await this.versions.get(template.id, number);
    return Object.assign(new Template(), template, { name, purpose, topic, version: number });
  }
}
