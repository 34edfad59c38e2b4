import { Clock, Database, DomainError, refusing, rowsPerKey, selectList } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { changedFields, changedVariants } from './compare-templates.js';
import type { TemplateComparison } from './template-comparison.js';
import type { TemplateVariant } from './template-variant.entity.js';
import { TemplateVersion } from './template-version.entity.js';
import type { Template } from './template.entity.js';

const NAME_TAKEN = { template_name_once: 'name: another template has this name. Choose another one.' };

const COLUMNS = selectList<TemplateVariant>(
  'v',
  ['id', 'templateId', 'language', 'formOfAddress', 'channel', 'subject', 'text', 'html'],
  ['sinceVersion', 'untilVersion', 'createdAt'],
)();

const VARIANTS = `select asked.key, ${COLUMNS} from unnest($1::text[]) as asked (key)
  join template_variant v on v.template_id = split_part(asked.key, ' ', 1)::uuid
    and v.since_version <= split_part(asked.key, ' ', 2)::integer
    and (v.until_version is null or v.until_version > split_part(asked.key, ' ', 2)::integer)
  order by v.language, v.form_of_address desc, v.channel`;

/** What a template was with each save. */
@Injectable()
export class TemplateVersions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. Batched. */
  load(templateId: string): Promise<TemplateVersion[]> {
    return this.db.load('template versions', templateId, async (ids) => {
      const where = { templateId: In([...ids]) };
      const rows = await (await this.db.manager()).find(TemplateVersion, { where, order: { number: 'DESC' } });
      return rowsPerKey(ids, rows, (row) => row.templateId);
    });
  }

  /** Throws NOT_FOUND. */
  async get(templateId: string, number: number): Promise<TemplateVersion> {
    const found = await (await this.db.manager()).findOneBy(TemplateVersion, { templateId, number });
    if (found) return found;
    const message = `number: this template has no version ${number}. Look at its versions.`;
    throw new DomainError('NOT_FOUND', message, { number });
  }

  /** The variants of one version; those of the current one under its own number. Batched. */
  loadVariants(templateId: string, number: number): Promise<TemplateVariant[]> {
    return this.db.load('template variants', `${templateId} ${number}`, async (keys) => {
      const rows = await this.db.query<TemplateVariant & { key: string }>(VARIANTS, [keys]);
      return rowsPerKey(keys, rows, (row) => row.key);
    });
  }

  async compare(templateId: string, older: number, newer: number): Promise<TemplateComparison> {
    const [from, to] = [await this.get(templateId, older), await this.get(templateId, newer)];
    const [before, after] = await Promise.all([from, to].map(({ number }) => this.loadVariants(templateId, number)));
    return { from, to, fields: changedFields(from, to), variants: changedVariants(before, after) };
  }

  /** Keeps a template, as it is made or after it was revised, with who saved it and why. */
  async save(template: Template, note: string | null = null): Promise<Template> {
    const manager = await this.db.manager();
    const saved = await refusing(NAME_TAKEN, () => manager.save(template));
    const signature = { savedById: this.db.actor.memberId, savedAt: this.clock.now() };
    await manager.insert(TemplateVersion, TemplateVersion.of(saved, { note, ...signature }));
    return saved;
  }
}
