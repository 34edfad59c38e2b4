import { Database } from '#platform';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

/** For whoever watches over the process; tells nothing about the data. */
@Controller()
export class HealthController {
  constructor(private readonly db: Database) {}

  /** The process lives. */
  @Get('health')
  health(): { status: string } {
    return { status: 'ok' };
  }

  /** It can serve: the database answers. */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    try {
      await this.db.knock('select 1', []);
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException({ status: 'the database does not answer' });
    }
  }
}
