import { Clock, Database, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { ScoreCheck } from './score-check.entity.js';
import { ScoreComparison } from './score-comparison.js';
import { ScoresService } from './scores.service.js';
import type { Differences } from './touch-differences.js';

/** So many contacts are looked at again in one short transaction. */
const CONTACTS_AT_ONCE = 200;

const MOST_EXAMPLES = 5;

const FORGET = `delete from score_check where checked_at < $1::timestamptz - interval '1 year'`;

/** Compares every night what was kept with the log as the log has it, reports each difference, and repairs it. Safe to run twice. */
@Injectable()
export class CheckScores implements DueTask {
  readonly queue = 'check-scores';
  readonly cron = '37 2 * * *';
  private readonly log = new Logger(CheckScores.name);

  constructor(
    private readonly workspaces: Workspaces,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly comparison: ScoreComparison,
    private readonly scores: ScoresService,
  ) {}

  async run({ workspaceId }: JobIds = {}): Promise<void> {
    const check = () => this.check();
    if (workspaceId) await this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, check);
    else await this.workspaces.each(this.queue, check);
  }

  private async check(): Promise<void> {
    const { contacts, touches, suspects } = await this.comparison.compare();
    await this.db.rest();
    const differences: Differences = new Map();
    for (let first = 0; first < suspects.length; first += CONTACTS_AT_ONCE) {
      const some = await this.comparison.repair(suspects.slice(first, first + CONTACTS_AT_ONCE), this.scores);
      for (const [id, difference] of some) differences.set(id, difference);
    }
    await this.report({ contacts, touches }, differences);
  }

  private async report(found: Pick<ScoreCheck, 'contacts' | 'touches'>, differences: Differences): Promise<void> {
    const checkedAt = this.clock.now();
    const worst = [...differences].sort(([, one], [, other]) => other - one);
    const result = {
      ...{ checkedAt, ...found, differingContacts: worst.length, worstDifference: worst[0]?.[1] ?? 0 },
      exampleIds: worst.slice(0, MOST_EXAMPLES).map(([id]) => id),
    };
    const { workspaceId } = this.db;
    await this.db.write(async () => {
      await (await this.db.manager()).insert(ScoreCheck, ScoreCheck.make(workspaceId, result));
      await this.db.query(FORGET, [checkedAt]);
    });
    if (!worst.length) return;
    const example = `contact ${result.exampleIds[0]} by ${result.worstDifference.toPrecision(3)}`;
    this.log.warn(`Workspace ${workspaceId}: the scores of ${worst.length} of ${found.contacts} contacts were not as the log has them (${example}); they were counted anew.`);
  }
}
