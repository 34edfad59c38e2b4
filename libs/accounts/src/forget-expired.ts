import { Clock, Database, type DueTask } from '#platform';
import { Injectable } from '@nestjs/common';

/** Once a night: sessions that are over, attempts and password resets of the day before are of no use any more. */
@Injectable()
export class ForgetExpired implements DueTask {
  readonly queue = 'forget-expired';
  readonly cron = '17 3 * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.db.knock('select door.forget_expired($1)', [this.clock.now()]);
  }
}
