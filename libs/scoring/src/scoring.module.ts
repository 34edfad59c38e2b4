import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { InteractionListeners, InteractionsModule } from '#interactions';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Askers } from './askers.js';
import { AveragesService } from './averages.service.js';
import { BestTimeReader } from './best-time.reader.js';
import { BestTimeResolver, ContactBestTimeResolver } from './best-time.resolver.js';
import { CheckScores } from './check-scores.js';
import { ContactPasts } from './contact-pasts.reader.js';
import { EarlierScores } from './earlier-scores.js';
import { ExpireTouches } from './expire-touches.js';
import { ContactLabelResolver, LabelsResolver } from './labels.resolver.js';
import { KnownAverages } from './known-averages.js';
import { LabelsService } from './labels.service.js';
import { ListFigures } from './list-figures.js';
import { LogReader } from './log.reader.js';
import { PastAverages } from './past-averages.reader.js';
import { PastScores } from './past-scores.reader.js';
import { RebuildScores } from './rebuild-scores.js';
import { RecomputeScores } from './recompute-scores.js';
import { RememberScores } from './remember-scores.js';
import { ResponsivenessReader } from './responsiveness.reader.js';
import { ContactResponsivenessResolver, ResponsivenessResolver, TouchShareResolver } from './responsiveness.resolver.js';
import { ScoreChangeResolver } from './score-change.resolver.js';
import { ScoreChecksResolver } from './score-checks.resolver.js';
import { ScoreComparison } from './score-comparison.js';
import { ScoreHistory } from './score-history.reader.js';
import { ContactHistoryResolver, MemberHistoryResolver } from './score-history.resolver.js';
import { ScoreReportReader } from './score-report.reader.js';
import { ScoreReportResolver } from './score-report.resolver.js';
import { ScoresService } from './scores.service.js';
import { ScoringSettingsResolver } from './scoring-settings.resolver.js';
import { ScoringSettingsService } from './scoring-settings.service.js';
import { StandingsReader } from './standings.reader.js';
import { ToldReader } from './told.reader.js';
import { TouchSums } from './touch-sums.js';
import { WholeLogReader } from './whole-log.reader.js';

const settingsAndChecks = [
  CheckScores, RebuildScores, ScoreChecksResolver, ScoreComparison, ScoringSettingsResolver, ScoringSettingsService, WholeLogReader,
];

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule],
  providers: [
    ...settingsAndChecks,
    Askers, AveragesService, BestTimeReader, BestTimeResolver, ContactBestTimeResolver, ContactHistoryResolver, ContactLabelResolver, ContactPasts,
    ContactResponsivenessResolver, EarlierScores, ExpireTouches, KnownAverages, LabelsResolver, LabelsService, ListFigures, LogReader,
    MemberHistoryResolver, PastAverages, PastScores, RecomputeScores, RememberScores, ResponsivenessReader, ResponsivenessResolver,
    ScoreChangeResolver, ScoreHistory, ScoreReportReader, ScoreReportResolver, ScoresService, StandingsReader, ToldReader, TouchShareResolver, TouchSums,
  ],
  exports: [
    CheckScores, RebuildScores, RecomputeScores, RememberScores, ResponsivenessReader, ScoreHistory, ScoreReportReader, ScoresService,
    StandingsReader,
  ],
})
export class ScoringModule implements OnModuleInit {
  constructor(
    private readonly listeners: InteractionListeners,
    private readonly scores: ScoresService,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this.scores);
  }
}
