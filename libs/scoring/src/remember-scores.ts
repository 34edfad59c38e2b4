import { TREND_DAYS } from '#likelihood';
import { Clock, Database, Workspaces, type DueTask, type JobIds } from '#platform';
import { DAY_MS } from '#touches';
import { Injectable } from '@nestjs/common';
import { EarlierScores, type EarlierScore } from './earlier-scores.js';
import { holdContacts } from './hold-contacts.js';

/** Before every id there is. */
const START = '00000000-0000-0000-0000-000000000000';

const KEEP = `
  update contact_score s set earlier_probability = f.probability
  from json_to_recordset($1) as f ("contactId" uuid, probability float8)
  where s.contact_id = f."contactId" and s.earlier_probability is distinct from f.probability`;

/**
 * Keeps with each score the chance its contact had 90 days before, for lists to filter and sort by what became of it: of one
 * workspace, or of all. A day more or less does not show in a quarter, so once a night is enough. Safe to run twice, and
 * while colleagues log: each portion is a short transaction that touches nothing else of a row.
 */
@Injectable()
export class RememberScores implements DueTask {
  readonly queue = 'remember-scores';
  readonly cron = '37 2 * * *';

  constructor(
    private readonly workspaces: Workspaces,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly earlier: EarlierScores,
  ) {}

  async run({ workspaceId }: JobIds = {}): Promise<void> {
    const remember = () => this.remember();
    if (workspaceId) await this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, remember);
    else await this.workspaces.each(this.queue, remember);
  }

  private async remember(): Promise<void> {
    const at = new Date(this.clock.now().getTime() - TREND_DAYS * DAY_MS);
    const averages = await this.earlier.averages(at);
    const after = (id: string): Promise<EarlierScore[]> => this.earlier.after(id, averages);
    for (let portion = await after(START); portion.length; portion = await after(portion.at(-1)!.contactId))
      await this.db.write(() => this.keep(portion));
  }

  private async keep(portion: readonly EarlierScore[]): Promise<void> {
    await holdContacts(this.db, portion.map(({ contactId }) => contactId));
    await this.db.query(KEEP, [JSON.stringify(portion)]);
  }
}
