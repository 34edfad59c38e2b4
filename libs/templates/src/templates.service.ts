import { Database, refuseStaleWrite, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { TemplateVersions } from './template-versions.js';
import { Template } from './template.entity.js';
import type { TemplateInput, UpdateTemplateInput } from './template.input.js';

@Injectable()
export class TemplatesService {
  constructor(
    readonly db: Database,
    private readonly versions: TemplateVersions,
  ) {}

  /** Throws NOT_FOUND; inside a write the template is locked. */
  get(id: string): Promise<Template> {
    return this.db.get(Template, id, 'template');
  }

  async list(): Promise<Template[]> {
    return (await this.db.manager()).find(Template, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Batched. */
  load(id: string): Promise<Template | null> {
    return this.db.load('template', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Template, { id: In([...ids]) });
      return ids.map((one) => rows.find((row) => row.id === one) ?? null);
    });
  }

  @Transactional()
  async create({ note, ...fields }: TemplateInput): Promise<Template> {
    const template = Template.make(this.db.workspaceId, { topic: null, version: 1, ...fields });
    return this.versions.save(template, note);
  }

  @Transactional()
  async update({ id, version, note, ...changes }: UpdateTemplateInput): Promise<Template> {
    const template = await this.get(id);
    refuseStaleWrite(template, version, changes);
    return this.versions.save(template.revise(changes), note);
  }

  @Transactional()
  async delete(id: string): Promise<string> {
    await (await this.db.manager()).remove(await this.get(id));
    return id;
  }
}
