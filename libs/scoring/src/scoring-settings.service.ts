import { Clock, Database, Jobs, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ScoreRebuild } from './score-rebuild.entity.js';
import { listPriors, priorsWith, ScoringPrior } from './scoring-prior.entity.js';
import { ScoringSettings, USUAL_SETTINGS } from './scoring-settings.entity.js';
import type { ChangeScoringSettingsInput, ScoringPriorInput } from './scoring-settings.input.js';

const ONCE = {
  scoring_settings_once: 'version: somebody changed them at the same moment. Read them again and repeat your change.',
};

const ASK = `
  insert into score_rebuild (workspace_id, asked_at) values (current_workspace_id(), $1)
  on conflict (workspace_id) do update set asked_at = excluded.asked_at`;

/** A workspace of any size is counted anew within this time. */
const MOST_HOURS = 6;

/** What a workspace sets for itself. Whatever it changes, every score is counted anew in the background. */
@Injectable()
export class ScoringSettingsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** What holds now; version 0 until somebody changes something. */
  async current(): Promise<ScoringSettings> {
    const found = await (await this.db.manager()).findOneBy(ScoringSettings, { workspaceId: this.db.workspaceId });
    return found ?? ScoringSettings.make(this.db.workspaceId, USUAL_SETTINGS);
  }

  /** Every tier and approach, with what is expected of it. */
  async listPriors(): Promise<ScoringPrior[]> {
    const changed = await (await this.db.manager()).find(ScoringPrior);
    return listPriors(priorsWith(changed)).map((prior) => Object.assign(new ScoringPrior(), prior));
  }

  /** When scores were last counted anew from the log, and whether that is to be done. */
  findRebuild(): Promise<ScoreRebuild | null> {
    const { workspaceId } = this.db;
    return this.db.load('score rebuild', workspaceId, async () => [await (await this.db.manager()).findOneBy(ScoreRebuild, { workspaceId })]);
  }

  /** Throws STALE or CONFLICT when somebody was faster. */
  @Transactional()
  async change({ version, priors, ...changes }: ChangeScoringSettingsInput): Promise<ScoringSettings> {
    const settings = await this.current();
    refuseStaleWrite(settings, version, changes);
    await this.save(Object.assign(settings, given(changes), { version }));
    for (const prior of priors ?? []) await this.setPrior(prior);
    await this.db.query(ASK, [this.clock.now()]);
    await this.jobs.enqueue('rebuild-scores', { workspaceId: this.db.workspaceId }, MOST_HOURS);
    return this.current();
  }

  /** Its version goes up also where only priors change. */
  private async save(settings: ScoringSettings): Promise<void> {
    const manager = await this.db.manager();
    const { workspaceId, version, ...fields } = settings;
    if (version === 0) {
      await refusing(ONCE, () => manager.insert(ScoringSettings, { workspaceId, ...fields }));
      return;
    }
    const { affected } = await manager.update(ScoringSettings, { workspaceId, version }, fields);
    if (!affected) refuseStaleWrite(await this.current(), version, fields);
  }

  private async setPrior({ tier, approach, chance }: ScoringPriorInput): Promise<void> {
    const manager = await this.db.manager();
    const { workspaceId } = this.db;
    const known = await manager.findOneBy(ScoringPrior, { workspaceId, tier, approach });
    if (chance === null) await manager.delete(ScoringPrior, { workspaceId, tier, approach });
    else await manager.save(Object.assign(known ?? ScoringPrior.make(workspaceId, { tier, approach }), { chance }));
  }
}

const given = (changes: object): object => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
