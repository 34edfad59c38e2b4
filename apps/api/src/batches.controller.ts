import { pipeline } from 'node:stream/promises';
import { BatchResults } from '#batches';
import { IdPipe, refuseUnlessAllowed, type ContextOf } from '#graph';
import { Database, Role } from '#platform';
import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileFaults } from './file-faults.filter.js';
import { CONTEXT_OF } from './request-context.js';

/** Results for a spreadsheet: the same sign-in, roles, walls and refusals as GraphQL. */
@Controller('batches')
@UseFilters(FileFaults)
export class BatchesController {
  constructor(
    private readonly db: Database,
    private readonly results: BatchResults,
    @Inject(CONTEXT_OF) private readonly contextOf: ContextOf,
  ) {}

  /** @param asked fr or en; otherwise what the browser prefers, otherwise French */
  @Get(':id/results.csv')
  async read(
    @Param('id', IdPipe) id: string,
    @Query('language') asked: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = await this.contextOf(request, response);
    refuseUnlessAllowed(actor, Role.VIEWER, 'exportBatch');
    const language = ['fr', 'en'].find((one) => one === asked) ?? request.acceptsLanguages('fr', 'en');
    const lines = await this.db.as(actor, 'exportBatch', () => this.results.export(id, language === 'en' ? 'en' : 'fr'));
    response.attachment('results.csv');
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'private, no-store');
    await pipeline(lines, response);
  }
}
