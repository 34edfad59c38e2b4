import { pipeline } from 'node:stream/promises';
import { FilesService, type StoredFile } from '#files';
import { IdPipe, refuseUnlessAllowed, type ContextOf } from '#graph';
import { Database, Role } from '#platform';
import { Controller, Get, Inject, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileFaults } from './file-faults.filter.js';
import { refuseForeignPages } from './refuse-foreign-pages.js';
import { CONTEXT_OF } from './request-context.js';
import { StoreFileQuery } from './store-file.query.js';

/** The door for bytes, beside GraphQL: the same sign-in, roles, walls and refusals. */
@Controller('files')
@UseFilters(FileFaults)
export class FilesController {
  constructor(
    private readonly db: Database,
    private readonly files: FilesService,
    @Inject(CONTEXT_OF) private readonly contextOf: ContextOf,
  ) {}

  /** Stores the body, whatever its headers call it. */
  @Post()
  async store(
    @Query() { name }: StoreFileQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ id: string }> {
    refuseForeignPages(request);
    const { actor } = await this.contextOf(request, response);
    refuseUnlessAllowed(actor, Role.MEMBER, 'storeFile');
    // A refusal must not end the connection that is to carry it.
    const bytes = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    const { id } = await this.db.as(actor, 'storeFile', () => this.files.store(name, bytes));
    return { id };
  }

  @Get(':id')
  async read(@Param('id', IdPipe) id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { actor } = await this.contextOf(request, response);
    refuseUnlessAllowed(actor, Role.VIEWER, 'file');
    const file = await this.db.as(actor, 'file', () => this.files.get(id));
    const bytes = await this.files.read(file);
    label(response, file);
    await pipeline(bytes, response);
  }
}

/** Whatever it holds, a browser saves it and runs nothing of it. */
function label(response: Response, { name, mediaType, sizeBytes }: StoredFile): void {
  response.attachment(name);
  response.setHeader('content-type', mediaType);
  response.setHeader('content-length', sizeBytes);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.setHeader('cache-control', 'private, no-store');
}
