import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { CONFIG, type BootConfig } from './boot-config.js';
import { statementName } from './statement-name.js';

/**
 * Asks the functions of schema `door`, which answer before a workspace is known. It has connections of its own,
 * each held for one statement: asking can never wait for a transaction that waits for the answer.
 */
@Injectable()
export class Door implements OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(@Inject(CONFIG) config: BootConfig) {
    const role = { options: '-c role=rapport_door', application_name: 'rapport door' };
    this.pool = new Pool({ connectionString: config.databaseUrl, max: 4, ...role });
    this.pool.on('error', (error) => new Logger(Door.name).debug(error.message)); // an idle connection is replaced
  }

  async knock<T>(text: string, values: unknown[]): Promise<T[]> {
    return (await this.pool.query({ name: statementName(text), text, values })).rows as T[];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
