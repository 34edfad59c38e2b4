import { Database, selectList } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Limits, StandingHold } from './facts.js';
import { Hold } from './hold.entity.js';
import { PressureRules, USUAL_RULES } from './pressure-rules.entity.js';

const STANDING = `select id, identity_id as "identityId", topic, language, reason, held_at as "heldAt"
  from hold where released_at is null order by held_at, id`;

const limitColumns = selectList<Limits>('r', [
  'followUpsPerPitch', 'touches', 'touchesDays', 'starPitches', 'starDays', 'starsNeedApproval', 'collisionDays',
], [])();

const LIMITS = `select ${limitColumns} from pressure_rules r`;

/** The crisis switch, and the limits of pressure, as they stand at this moment. */
@Injectable()
export class HoldsReader {
  constructor(private readonly db: Database) {}

  standing(): Promise<StandingHold[]> {
    return this.db.query<StandingHold>(STANDING);
  }

  /** The newest first. */
  async list(onlyStanding: boolean): Promise<Hold[]> {
    const where = onlyStanding ? { releasedAt: IsNull() } : {};
    return (await this.db.manager()).find(Hold, { where, order: { heldAt: 'DESC', id: 'ASC' } });
  }

  async limits(): Promise<Limits> {
    const [limits] = await this.db.query<Limits>(LIMITS);
    return limits ?? USUAL_RULES;
  }

  /** Null while nobody changed the usual ones. */
  async rules(): Promise<PressureRules | null> {
    return (await this.db.manager()).findOneBy(PressureRules, {});
  }
}
