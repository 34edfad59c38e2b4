import { Clock, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable } from '@nestjs/common';
import { AveragesService } from './averages.service.js';
import { ListFigures } from './list-figures.js';
import { ScoresService } from './scores.service.js';

/** Time alone moves every chance a little every hour; below this nobody would see it, and the row is left alone. */
const UNSEEN = 0.001;

/**
 * Brings what lists show up to date with the time: of one workspace, or of all. Safe to run twice, and while colleagues log;
 * writes only where the difference can be seen, and reads no logs but those nobody has counted yet.
 */
@Injectable()
export class RecomputeScores implements DueTask {
  readonly queue = 'recompute-scores';
  readonly cron = '7 * * * *';

  constructor(
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
    private readonly averages: AveragesService,
    private readonly scores: ScoresService,
    private readonly figures: ListFigures,
  ) {}

  async run({ workspaceId }: JobIds = {}): Promise<void> {
    const refresh = () => this.refresh();
    if (workspaceId) await this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, refresh);
    else await this.workspaces.each(this.queue, refresh);
  }

  private async refresh(): Promise<void> {
    const { segments } = await this.averages.current();
    const hasCounted = await this.scores.countUncounted();
    await this.averages.refresh(this.clock.now());
    if (segments.size === 0) await this.scores.thaw();
    // What nobody had counted yet changes the averages, and with them everyone's score.
    await this.figures.refresh(await this.averages.current(), hasCounted ? 0 : UNSEEN);
  }
}
