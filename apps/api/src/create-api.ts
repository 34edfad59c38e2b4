import { graphiql, inputPipe, RefusalFilter } from '#graph';
import type { BootConfig } from '#platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { logger } from '../../logger.js';
import { ApiModule } from './api.module.js';

/** The API, ready to listen. */
export async function createApi(config: BootConfig): Promise<NestExpressApplication> {
  const options = { logger: logger(config), abortOnError: false };
  const api = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config), options);
  api.disable('x-powered-by');
  api.disable('etag'); // nobody caches answers to POST, and hashing a page of them takes time
  api.set('trust proxy', config.trustedProxies);
  api.use(graphiql());
  api.useGlobalPipes(inputPipe());
  api.useGlobalFilters(new RefusalFilter());
  return api;
}
