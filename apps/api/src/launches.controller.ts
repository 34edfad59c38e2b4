import { IdPipe } from '#graph';
import { LaunchPlan } from '#launches';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileFaults } from './file-faults.filter.js';
import { Spreadsheets } from './spreadsheets.js';

/** The plan of a launch, for a spreadsheet. */
@Controller('launches')
@UseFilters(FileFaults)
export class LaunchesController {
  constructor(
    private readonly spreadsheets: Spreadsheets,
    private readonly plans: LaunchPlan,
  ) {}

  @Get(':id/plan.csv')
  read(
    @Param('id', IdPipe) id: string,
    @Query('language') asked: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.spreadsheets.send({ request, response, asked }, 'exportLaunch', 'plan.csv', (language) => this.plans.export(id, language));
  }
}
