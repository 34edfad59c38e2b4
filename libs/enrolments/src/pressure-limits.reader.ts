import { Database } from '#platform';
import { Injectable } from '@nestjs/common';

/** What of the workspace's limits a sequence keeps to before it asks to send. */
export interface PressureLimits {
  starsNeedApproval: boolean;
  touchesDays: number;
}

const LIMITS = `select stars_need_approval as "starsNeedApproval", touches_days as "touchesDays" from pressure_rules`;

/** As the table's own defaults, for whoever changed nothing. */
const USUAL: PressureLimits = { starsNeedApproval: true, touchesDays: 30 };

@Injectable()
export class PressureLimitsReader {
  constructor(private readonly db: Database) {}

  async read(): Promise<PressureLimits> {
    const [limits] = await this.db.query<PressureLimits>(LIMITS);
    return limits ?? USUAL;
  }
}
