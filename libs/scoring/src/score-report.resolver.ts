import { Allow } from '#graph';
import { Role } from '#platform';
import { Query, Resolver } from '@nestjs/graphql';
import { ScoreReportReader } from './score-report.reader.js';
import { ScoreReport } from './score-report.types.js';

/** Whoever sees a score may see how far to trust it. */
@Resolver(() => ScoreReport)
export class ScoreReportResolver {
  constructor(private readonly reader: ScoreReportReader) {}

  @Query(() => ScoreReport, { description: 'How right our scores were, told from our own messages; reads all of them, so it may take seconds' })
  @Allow(Role.VIEWER)
  scoreReport(): Promise<ScoreReport> {
    return this.reader.read();
  }
}
