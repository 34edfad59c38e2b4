import { Clock, Database, Jobs, Workspaces, type DueTask } from '#platform';
import { Injectable } from '@nestjs/common';
import { DeleteStoredBytes } from './delete-stored-bytes.js';

const DAY_MS = 86_400_000;

/** Once a night: a file that nothing refers to a day after it was stored goes, its bytes once the row is gone. */
@Injectable()
export class ForgetUnusedFiles implements DueTask {
  readonly queue = 'forget-unused-files';
  readonly cron = '41 3 * * *';

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    await this.workspaces.each(this.queue, (workspaceId) => this.db.write(() => this.forget(workspaceId, before)));
  }

  private async forget(workspaceId: string, before: Date): Promise<void> {
    const gone = await this.db.query<{ id: string }>('select id from forget_unused_files($1) as id', [before]);
    for (const { id } of gone) await this.jobs.enqueue(DeleteStoredBytes.queue, { workspaceId, fileId: id });
  }
}
