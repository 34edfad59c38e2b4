import { Workspace } from '#accounts';
import { PitchChannel } from '#conduct';
import { FormOfAddress } from '#contacts';
import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { SHIPPED_TEMPLATES, type ShippedTemplate } from './shipped-templates.js';
import { TemplateVersions } from './template-versions.js';
import { Purpose, Template } from './template.entity.js';
import { VariantsService } from './variants.service.js';

/** Gives a workspace the templates that come with the product. What it made of them, or calls the same, stays. */
@Injectable()
export class AddShippedTemplates {
  constructor(
    readonly db: Database,
    private readonly versions: TemplateVersions,
    private readonly variants: VariantsService,
  ) {}

  /** Named in the workspace's language. @returns those that it had under neither of their names */
  @Transactional()
  async run(): Promise<Template[]> {
    const manager = await this.db.manager();
    const { language } = await manager.findOneByOrFail(Workspace, { id: this.db.workspaceId });
    const taken = await this.takenNames();
    const wanted = SHIPPED_TEMPLATES.filter(({ name }) => !taken.has(name.fr) && !taken.has(name.en));
    const added: Template[] = [];
    for (const one of wanted) added.push(await this.add(one, language === 'fr' ? one.name.fr : one.name.en));
    return added;
  }

  private async add({ purpose, variants }: ShippedTemplate, name: string): Promise<Template> {
    const fields = { name, purpose: Purpose[purpose], topic: null, version: 1 };
    const template = await this.versions.save(Template.make(this.db.workspaceId, fields));
    for (const { formOfAddress, channel, ...words } of variants) {
      const key = { formOfAddress: FormOfAddress[formOfAddress], channel: PitchChannel[channel] };
      await this.variants.add({ ...words, ...key }, template);
    }
    return template;
  }

  private async takenNames(): Promise<Set<string>> {
    const names = SHIPPED_TEMPLATES.flatMap(({ name }) => [name.fr, name.en]);
    const rows = await this.db.query<{ name: string }>(TAKEN, [names]);
    return new Set(rows.map(({ name }) => name));
  }
}

/** Of the names asked for, those that are taken, however they are spelt. */
const TAKEN = `select asked.name from unnest($1::text[]) as asked (name) where exists (
  select from template t where t.workspace_id = current_workspace_id() and fold_text(t.name) = fold_text(asked.name))`;
