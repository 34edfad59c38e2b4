import { EnrolmentState } from '#enrolments';
import { Clock, Database, DomainError, Jobs, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { LaunchPeople } from './launch-people.js';
import { Launch, LaunchState } from './launch.entity.js';

const IDLE = `
  select id from launch where state in ('PREPARING', 'STARTING')
    and coalesce(claimed_until, coalesce(started_at, created_at) + interval '1 minute') < $1
  order by created_at, id`;

/** Moves a launch on. Each step locks it, so that two workers take turns and one that was discarded stands still. */
@Injectable()
export class LaunchWork {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly people: LaunchPeople,
    private readonly jobs: Jobs,
  ) {}

  /** Launches that wait though nobody works on them: their worker died, or their job was lost. */
  async listIdle(): Promise<string[]> {
    return (await this.db.query<{ id: string }>(IDLE, [this.clock.now()])).map(({ id }) => id);
  }

  /** Null when there is nothing to do here: it is done, or another worker's. */
  @Transactional()
  async claim(id: string): Promise<Launch | null> {
    const launch = await this.get(id);
    return launch.claim(this.clock.now()) ? this.save(launch) : null;
  }

  /** A piece of the work, in one transaction that holds the launch. False, and nothing done, once it is in another state. */
  @Transactional()
  async step(id: string, state: LaunchState, work: () => Promise<void>): Promise<boolean> {
    const launch = await this.get(id);
    if (launch.state !== state) return false;
    await work();
    launch.advance(this.clock.now());
    await this.save(launch);
    return true;
  }

  /** Who has been started is moved on at once. */
  @Transactional()
  async finish(id: string, state: LaunchState): Promise<void> {
    const launch = await this.get(id);
    if (launch.state !== state) return;
    launch.finish((await this.people.list(id, EnrolmentState.PLANNED, 0, 1)).length > 0);
    await this.save(launch);
    if (state === LaunchState.STARTING) await this.jobs.enqueue('advance-enrolments', { workspaceId: launch.workspaceId });
  }

  /** What stopped the work: a rule ends it, anything else leaves it to be tried again and is thrown on. */
  async giveBack(id: string, error: unknown): Promise<void> {
    await this.noteFault(id, error);
    if (!(error instanceof DomainError)) throw error;
  }

  @Transactional()
  private async noteFault(id: string, error: unknown): Promise<void> {
    const launch = await this.get(id);
    launch.giveBack(error);
    await this.save(launch);
  }

  private get(id: string): Promise<Launch> {
    return this.db.get(Launch, id, 'launch');
  }

  private async save(launch: Launch): Promise<Launch> {
    return (await this.db.manager()).save(launch);
  }
}
