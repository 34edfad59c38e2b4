import { Inject, Injectable, Logger } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { CONFIG, type BootConfig } from './boot-config.js';
import { Database } from './database.js';

/** What a task is told: ids only, for the queue lies outside the walls. */
export type JobIds = Record<string, string>;

export interface DueTask {
  /** The queue's name, made by a migration. */
  queue: string;
  /** Cadence in cron's five fields, UTC; null for work that is only enqueued. */
  cron: string | null;
  run(ids: JobIds): Promise<void>;
}

/** The job queue: enqueued in the caller's transaction, run by whichever process is a worker. */
@Injectable()
export class Jobs {
  private readonly log = new Logger(Jobs.name);
  private readonly sender: PgBoss;
  private runner: PgBoss | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: BootConfig,
    private readonly db: Database,
  ) {
    const executeSql = async (text: string, values: unknown[]) => ({ rows: await this.db.query(text, values) });
    this.sender = new PgBoss({ db: { executeSql }, migrate: false, supervise: false, schedule: false });
  }

  /**
   * Promises the work: it is run if, and only if, the transaction in progress commits.
   * @param mostHours work that takes longer counts as failed; a quarter of an hour where it is left out
   */
  async enqueue(queue: string, ids: JobIds, mostHours?: number): Promise<void> {
    await this.sender.send(queue, ids, { retryLimit: 5, retryBackoff: true, ...(mostHours && { expireInHours: mostHours }) });
  }

  /** Makes this process a worker for the tasks. */
  async work(tasks: DueTask[]): Promise<void> {
    const options = { options: '-c role=rapport_jobs', application_name: 'rapport worker', max: 3 };
    this.runner = new PgBoss({ connectionString: this.config.databaseUrl, migrate: false, ...options });
    this.runner.on('error', (error) => this.log.error(error.message));
    await this.runner.start();
    for (const task of tasks) await this.take(this.runner, task);
  }

  async stop(): Promise<void> {
    await this.runner?.stop({ graceful: true, timeout: 5_000, wait: true });
    this.runner = null;
  }

  private async take(boss: PgBoss, task: DueTask): Promise<void> {
    if (task.cron) await boss.schedule(task.queue, task.cron);
    await boss.work<JobIds>(task.queue, { pollingIntervalSeconds: 1 }, async ([job]) => {
      try {
        await task.run(job!.data ?? {});
      } catch (error) {
        this.log.error(`${task.queue} failed: ${(error as Error).message}`);
        throw error;
      }
    });
  }
}
