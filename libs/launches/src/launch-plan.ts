import { Audit, BYTE_ORDER_MARK, csvLine, Database, type Actor } from '#platform';
import { Injectable } from '@nestjs/common';
import { LaunchesService } from './launches.service.js';
import { PLAN_HEADINGS, planLines, type Language, type PlanRow } from './plan-lines.js';
import { PlanAddresses } from './plan-addresses.js';
import { PreviewSends } from './preview-sends.js';

/** Follow-ups of so many people are written at a time. */
const PORTION = 200;

const ROWS = `
  select e.id, e.position, e.state, e.reason, e.arm, c.name as contact, coalesce(p.agent_address, a.address) as address
  from enrolment e
  join contact c on c.workspace_id = e.workspace_id and c.id = e.contact_id
  left join address a on a.workspace_id = e.workspace_id and a.contact_id = e.contact_id and a.is_primary
  left join contact_policy p on p.workspace_id = e.workspace_id and p.contact_id = e.contact_id
  where e.launch_id = $1 and e.position > $2 order by e.position limit ${PORTION}`;

/** What is told of somebody, and what lies before them. */
interface Portion {
  last: number;
  lines: string;
}

/** All that a launch will send, and to whom it will not, for a spreadsheet. */
@Injectable()
export class LaunchPlan {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly launches: LaunchesService,
    private readonly previews: PreviewSends,
    private readonly addresses: PlanAddresses,
  ) {}

  /**
   * The lines of a CSV file, made in portions: each an operation of its own, for whoever writes them may be slow.
   * Throws NOT_FOUND before the first. @param language of the headings, states and reasons
   */
  async export(launchId: string, language: Language): Promise<AsyncIterable<string>> {
    await this.db.write(async () => {
      const { id, sequenceId } = await this.launches.get(launchId);
      await this.audit.record('exportLaunch', 'launch', id, { sequenceId });
    });
    return this.lines(launchId, language, this.db.actor);
  }

  private async *lines(launchId: string, language: Language, actor: Actor): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(PLAN_HEADINGS[language]);
    const next = (after: number) => this.db.as(actor, 'exportLaunch', () => this.portion(launchId, language, after));
    for (let portion = await next(0); portion; portion = await next(portion.last)) yield portion.lines;
  }

  /** Null after the last. */
  private async portion(launchId: string, language: Language, after: number): Promise<Portion | null> {
    const rows = await this.db.query<PlanRow>(ROWS, [launchId, after]);
    if (!rows.length) return null;
    const ahead = await this.previews.write(rows.map(({ id }) => id));
    const sends = new Map(ahead.map((one) => [one.passage.enrolment.id, one.sends]));
    const where = await this.addresses.read();
    const lines = rows.map((row) => planLines(row, sends.get(row.id) ?? [], where, language));
    return { last: rows.at(-1)!.position, lines: lines.join('') };
  }
}
