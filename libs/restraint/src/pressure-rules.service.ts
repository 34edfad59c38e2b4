import { Database, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { HoldsReader } from './holds.reader.js';
import { PressureRules, USUAL_RULES } from './pressure-rules.entity.js';
import type { SetPressureRulesInput } from './pressure-rules.input.js';

const ONCE = { pressure_rules_once: 'version: somebody set them at the same moment. Read them again and repeat your change.' };

/** How much a workspace asks of one person. */
@Injectable()
export class PressureRulesService {
  constructor(
    readonly db: Database,
    private readonly reader: HoldsReader,
  ) {}

  /** What holds now; version 0 until somebody changes something. */
  async current(): Promise<PressureRules> {
    return (await this.reader.rules()) ?? PressureRules.make(this.db.workspaceId, USUAL_RULES);
  }

  /** Throws STALE or BAD_INPUT when somebody was faster. */
  @Transactional()
  async set({ version, ...changes }: SetPressureRulesInput): Promise<PressureRules> {
    const rules = await this.current();
    refuseStaleWrite(rules, version, changes);
    const manager = await this.db.manager();
    const { version: _none, ...fields } = Object.assign(rules, given(changes));
    if (version > 0) return manager.save(rules);
    await refusing(ONCE, () => manager.insert(PressureRules, fields));
    return this.current();
  }
}

const given = (changes: object): object => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
