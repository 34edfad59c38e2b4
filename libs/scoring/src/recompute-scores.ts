import { Clock, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable } from '@nestjs/common';
import { AveragesService } from './averages.service.js';
import type { Tolerance } from './kept-scores.js';
import { OutdatedScores } from './outdated-scores.js';
import { ScoresService } from './scores.service.js';

/** Time alone moves every chance a little every hour; below this nobody would see it, and the row is left alone. */
const UNSEEN = 0.001;

/** Before every id there is. */
const START = '00000000-0000-0000-0000-000000000000';

/**
 * Brings every score up to date with the time and the log: of one workspace, or of all. Safe to run twice,
 * and while colleagues log; writes only where the difference can be seen.
 */
@Injectable()
export class RecomputeScores implements DueTask {
  readonly queue = 'recompute-scores';
  readonly cron = '7 * * * *';

  constructor(
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
    private readonly averages: AveragesService,
    private readonly outdated: OutdatedScores,
    private readonly scores: ScoresService,
  ) {}

  async run({ workspaceId }: JobIds = {}): Promise<void> {
    const recount = () => this.recount();
    if (workspaceId) await this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, recount);
    else await this.workspaces.each(this.queue, recount);
  }

  private async recount(): Promise<void> {
    await this.averages.refresh(this.clock.now());
    if (!(await this.renew(UNSEEN))) return;
    // What nobody had counted yet changes the averages, and with them everyone's score.
    await this.averages.refresh(this.clock.now());
    await this.renew(0);
  }

  /** Whether there were touches to renew. Each portion is a short transaction, so that nobody who logs has to wait. */
  private async renew(tolerance: Tolerance): Promise<boolean> {
    let hadNewTouches = false;
    const after = (id: string) => this.outdated.after(id, tolerance);
    for (let part = await after(START); part; part = await after(part.lastId)) {
      hadNewTouches ||= part.hasNewTouches;
      if (part.outdatedIds.length) await this.scores.recompute(part.outdatedIds);
    }
    return hadNewTouches;
  }
}
