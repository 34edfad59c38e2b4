import { parseConfig } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RapportModule } from '../../apps/rapport.module.js';

/** Works with the product's services on a database, in this process. */
export async function inApp<T>(url: string, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(RapportModule.forRoot({ ...parseConfig({}), databaseUrl: url }), { logger: ['error'] });
  return work(app).finally(() => app.close());
}
