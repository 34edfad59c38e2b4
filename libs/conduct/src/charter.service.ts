import { checkSettings, RULES } from '#charter';
import { Clock, Database, DomainError, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ChangeCharterInput, RuleSettingInput } from './change-charter.input.js';
import { changeSettings, settingsSaid } from './change-settings.js';
import { CharterVersion } from './charter-version.entity.js';

const VERSIONS = `select version, settings, note, saved_by_id as "savedById", saved_at as "savedAt"
  from charter_version order by version desc`;

const ONCE = {
  charter_version_once: 'version: somebody changed the charter at the same moment. Read it again and repeat your change.',
};

/** The workspace's charter: the rules of good conduct as it set them. */
@Injectable()
export class CharterService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What holds now; version 0, without any settings, until somebody changes something. */
  async current(): Promise<CharterVersion> {
    const [newest] = await this.db.query<CharterVersion>(`${VERSIONS} limit 1`);
    return newest ?? CharterVersion.make(this.db.workspaceId, NOBODY_CHANGED_ANYTHING);
  }

  /** Every save, the newest first. */
  list(): Promise<CharterVersion[]> {
    return this.db.query<CharterVersion>(VERSIONS);
  }

  /** Throws BAD_INPUT for what no rule knows or allows, STALE or CONFLICT when somebody was faster. */
  @Transactional()
  async change({ version, note, rules }: ChangeCharterInput): Promise<CharterVersion> {
    refuseFaults(rules);
    const current = await this.current();
    const settings = changeSettings(current.settings, rules, RULES);
    refuseStaleWrite(current, version, { settings });
    const next = CharterVersion.make(this.db.workspaceId, {
      ...{ version: version + 1, settings, note: note ?? null },
      ...{ savedById: this.db.actor.memberId, savedAt: this.clock.now() },
    });
    const manager = await this.db.manager();
    await refusing(ONCE, () => manager.insert(CharterVersion, next));
    return next;
  }
}

const NOBODY_CHANGED_ANYTHING = { version: 0, settings: {}, note: null, savedById: null, savedAt: null };

function refuseFaults(rules: readonly RuleSettingInput[]): void {
  const faults = checkSettings(settingsSaid(rules));
  if (!faults.length) return;
  const message = faults.map(({ rule, message }) => `rules.${rule}: ${message}`).join('; ');
  throw new DomainError('BAD_INPUT', message, { faults });
}
