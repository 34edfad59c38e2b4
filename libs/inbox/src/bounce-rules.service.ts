import { Database, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { BounceRules, USUAL_BOUNCE_RULES } from './bounce-rules.entity.js';
import type { SetBounceRulesInput } from './bounce-rules.input.js';

const ONCE = { bounce_rules_once: 'version: somebody set them at the same moment. Read them again and repeat your change.' };

/** When an address from which mail comes back for the moment has had enough. */
@Injectable()
export class BounceRulesService {
  constructor(readonly db: Database) {}

  /** What holds now; version 0 until somebody changes something. */
  async current(): Promise<BounceRules> {
    const set = await (await this.db.manager()).findOneBy(BounceRules, {});
    return set ?? BounceRules.make(this.db.workspaceId, USUAL_BOUNCE_RULES);
  }

  /** Throws STALE or BAD_INPUT when somebody was faster. */
  @Transactional()
  async set({ version, ...changes }: SetBounceRulesInput): Promise<BounceRules> {
    const rules = await this.current();
    refuseStaleWrite(rules, version, changes);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const manager = await this.db.manager();
    const { version: _none, ...fields } = Object.assign(rules, given);
    if (version > 0) return manager.save(rules);
    await refusing(ONCE, () => manager.insert(BounceRules, fields));
    return this.current();
  }
}
