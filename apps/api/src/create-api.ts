import { graphiql, inputPipe, LIMITS, RefusalFilter } from '#graph';
import type { BootConfig } from '#platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
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
  api.use('/files', asPlainBytes); // before the parsers
  api.useBodyParser('json', { limit: LIMITS.bytes });
  api.useGlobalPipes(inputPipe());
  api.useGlobalFilters(new RefusalFilter());
  return api;
}

/** Keeps the parsers of JSON and forms off a body that is a file, whatever it says it is. */
function asPlainBytes(request: Request, _response: Response, next: NextFunction): void {
  request.headers['content-type'] = 'application/octet-stream';
  next();
}
