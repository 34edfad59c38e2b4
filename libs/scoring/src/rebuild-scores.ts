import { Clock, Database, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable } from '@nestjs/common';
import { RecomputeScores } from './recompute-scores.js';
import { ScoresService } from './scores.service.js';

/** So many contacts are counted anew in one short transaction. */
const CONTACTS_AT_ONCE = 200;

/** Before every id there is. */
const START = '00000000-0000-0000-0000-000000000000';

const NEXT = `select id from contact where id > $1 order by id limit ${CONTACTS_AT_ONCE}`;

const BEGIN = `
  insert into score_rebuild (workspace_id, asked_at) values (current_workspace_id(), $1)
  on conflict (workspace_id) do update set workspace_id = excluded.workspace_id returning asked_at as "askedAt"`;

/** What was asked for after it began is the next run's. */
const END = 'update score_rebuild set done_at = greatest($2::timestamptz, asked_at) where asked_at = $1';

/** Counts every contact of one workspace anew from its log, or of all. Safe to run twice, and while colleagues log. */
@Injectable()
export class RebuildScores implements DueTask {
  readonly queue = 'rebuild-scores';
  readonly cron = null;

  constructor(
    private readonly workspaces: Workspaces,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly scores: ScoresService,
    private readonly recompute: RecomputeScores,
  ) {}

  async run({ workspaceId }: JobIds = {}): Promise<void> {
    if (workspaceId) await this.rebuild(workspaceId);
    else await this.workspaces.each(this.queue, async (id) => void (await this.rebuild(id)));
  }

  /** @returns how many contacts there are */
  async rebuild(workspaceId: string): Promise<number> {
    const inside = <T>(work: () => Promise<T>) => this.workspaces.in(workspaceId, this.queue, `task ${this.queue}`, work);
    const askedAt = await inside(() => this.begin());
    const contacts = await inside(() => this.countAll());
    await this.recompute.run({ workspaceId });
    await inside(() => this.db.write(() => this.db.query(END, [askedAt, this.clock.now()])));
    return contacts;
  }

  private begin(): Promise<Date> {
    return this.db.write(async () => (await this.db.query<{ askedAt: Date }>(BEGIN, [this.clock.now()]))[0].askedAt);
  }

  private async countAll(): Promise<number> {
    let counted = 0;
    for (let ids = await this.after(START); ids.length; ids = await this.after(ids.at(-1)!)) {
      await this.scores.recompute(ids);
      counted += ids.length;
    }
    return counted;
  }

  private async after(id: string): Promise<string[]> {
    return (await this.db.query<{ id: string }>(NEXT, [id])).map((row) => row.id);
  }
}
