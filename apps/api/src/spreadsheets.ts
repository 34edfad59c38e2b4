import { pipeline } from 'node:stream/promises';
import { refuseUnlessAllowed, type ContextOf } from '#graph';
import { Database, Role } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONTEXT_OF } from './request-context.js';

/** Hands tables to spreadsheets: the same sign-in, roles, walls and refusals as GraphQL. */
@Injectable()
export class Spreadsheets {
  constructor(
    private readonly db: Database,
    @Inject(CONTEXT_OF) private readonly contextOf: ContextOf,
  ) {}

  /** @param asked fr or en; otherwise what the browser prefers, otherwise French */
  async send(
    { request, response, asked }: { request: Request; response: Response; asked: unknown },
    action: string,
    fileName: string,
    write: (language: 'fr' | 'en') => Promise<AsyncIterable<string>>,
  ): Promise<void> {
    const { actor } = await this.contextOf(request, response);
    refuseUnlessAllowed(actor, Role.VIEWER, action);
    const language = ['fr', 'en'].find((one) => one === asked) ?? request.acceptsLanguages('fr', 'en');
    const lines = await this.db.as(actor, action, () => write(language === 'en' ? 'en' : 'fr'));
    response.attachment(fileName);
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'private, no-store');
    await pipeline(lines, response);
  }
}
