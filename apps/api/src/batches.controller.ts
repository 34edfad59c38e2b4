import { IdPipe } from '#graph';
import { BatchResults } from '#batches';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileFaults } from './file-faults.filter.js';
import { Spreadsheets } from './spreadsheets.js';

/** What became of a batch, for a spreadsheet. */
@Controller('batches')
@UseFilters(FileFaults)
export class BatchesController {
  constructor(
    private readonly spreadsheets: Spreadsheets,
    private readonly results: BatchResults,
  ) {}

  @Get(':id/results.csv')
  read(
    @Param('id', IdPipe) id: string,
    @Query('language') asked: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.spreadsheets.send({ request, response, asked }, 'exportBatch', 'results.csv', (language) => this.results.export(id, language));
  }
}
