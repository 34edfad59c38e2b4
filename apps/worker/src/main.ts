import 'reflect-metadata';
import { loadConfig } from '#platform';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { exitOnFault } from '../../exit-on-fault.js';
import { logger } from '../../logger.js';
import { RapportModule } from '../../rapport.module.js';
import { startWorker } from './start-worker.js';

/** A worker alone, beside API processes that share the database: DATABASE_URL says which. */
await exitOnFault(async () => {
  const config = loadConfig();
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set: a worker alone shares a PostgreSQL with an API.');
  const rapport = RapportModule.forRoot({ ...config, databaseUrl: config.databaseUrl });
  const app = await NestFactory.createApplicationContext(rapport, { logger: logger(config), abortOnError: false });
  const stop = await startWorker(app);
  new Logger('Worker').log('This worker takes what is due.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => app.close()));
});
