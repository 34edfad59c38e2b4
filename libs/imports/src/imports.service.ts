import type { ContactFileItem } from '#contact-files';
import { Audit, Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { MOST_LISTED, type ImportReport, type SharedAddress } from './import-report.js';
import { matchStaged } from './match-staged.js';
import { mergeStaged } from './merge-staged.js';
import { stageRows } from './stage-rows.js';
import { withDefaults, type ImportDefaults } from './with-defaults.js';

export interface ImportOptions {
  /** How we came to know people of whom the file does not say so. */
  source: string;
  /** Tell what would happen, and keep nothing. */
  dryRun?: boolean;
  defaults?: ImportDefaults;
}

/** Brings the contacts of a file into the workspace: all of them, or, when anything fails, none. */
@Injectable()
export class ImportsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  importContacts(items: AsyncIterable<ContactFileItem>, { source, dryRun = false, defaults = {} }: ImportOptions): Promise<ImportReport> {
    const work = () => this.bringIn(withDefaults(items, defaults), source, dryRun);
    return dryRun ? this.db.rehearse(work) : this.db.write(work);
  }

  private async bringIn(items: AsyncIterable<ContactFileItem>, source: string, dryRun: boolean): Promise<ImportReport> {
    const staged = await stageRows(this.db, items);
    await matchStaged(this.db);
    await mergeStaged(this.db, source, this.clock.now());
    const [counts] = await this.db.query<Pick<ImportReport, 'created' | 'updated' | 'unchanged'>>(COUNTS);
    const sharedAddresses = await this.db.query<SharedAddress>(SHARED, [MOST_LISTED]);
    const report = { ...counts!, ...staged, sharedAddresses, dryRun };
    const { rejectedRows: _, warnings: __, sharedAddresses: ___, ...figures } = report;
    await this.audit.record('importContacts', 'import', null, { source, ...figures });
    return report;
  }
}

/** The first row of somebody new creates them; a further row of the same file about them is an update. */
const COUNTS = `
  select count(*) filter (where t.is_new and t.n = p.n)::int as created,
    count(*) filter (where t.is_new and t.n <> p.n or c.contact_id is not null)::int as updated,
    count(*) filter (where not t.is_new and c.contact_id is null)::int as unchanged
  from target t join person p using (contact_id) left join changed c using (contact_id)`;

const SHARED = `
  select s.line, a.address, other.name as with
  from target t join staged s using (n) join staged_key k on k.n = t.n and k.kind = 'ADDRESS'
  join address a on a.workspace_id = current_workspace_id() and a.key = k.key and a.contact_id <> t.contact_id
  join contact other on other.workspace_id = current_workspace_id() and other.id = a.contact_id
  where t.is_new order by s.line, other.name limit $1`;
