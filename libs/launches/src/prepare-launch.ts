import { Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable, Logger } from '@nestjs/common';
import { BeginLaunch } from './begin-launch.js';
import { LaunchWork } from './launch-work.js';
import { LaunchState } from './launch.entity.js';
import { PlanLaunch } from './plan-launch.js';

/** Prepares launches, and starts those that somebody started. Safe to run twice, and by two workers at once. */
@Injectable()
export class PrepareLaunch implements DueTask {
  readonly queue = 'prepare-launch';
  /** For those whose worker died. */
  readonly cron = '* * * * *';
  private readonly log = new Logger(PrepareLaunch.name);

  constructor(
    private readonly workspaces: Workspaces,
    private readonly work: LaunchWork,
    private readonly planning: PlanLaunch,
    private readonly beginning: BeginLaunch,
  ) {}

  async run({ workspaceId, launchId }: JobIds = {}): Promise<void> {
    if (workspaceId) await this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, () => this.take(launchId!));
    else await this.workspaces.each(this.queue, () => this.takeUp());
  }

  /** One that fails again holds up no other. */
  private async takeUp(): Promise<void> {
    for (const id of await this.work.listIdle())
      await this.take(id).catch((error: Error) => this.log.error(`${this.queue} failed: ${error.message}`));
  }

  private async take(id: string): Promise<void> {
    const launch = await this.work.claim(id);
    if (!launch) return;
    try {
      await (launch.state === LaunchState.PREPARING ? this.planning.run(launch) : this.beginning.run(launch));
    } catch (error) {
      await this.work.giveBack(id, error);
    }
  }
}
