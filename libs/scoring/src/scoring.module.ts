import { InteractionListeners, InteractionsModule } from '#interactions';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AveragesService } from './averages.service.js';
import { LogReader } from './log.reader.js';
import { OutdatedScores } from './outdated-scores.js';
import { RecomputeScores } from './recompute-scores.js';
import { ResponsivenessReader } from './responsiveness.reader.js';
import { ContactResponsivenessResolver, ResponsivenessResolver } from './responsiveness.resolver.js';
import { ScoresService } from './scores.service.js';
import { TouchSums } from './touch-sums.js';

@Module({
  imports: [InteractionsModule],
  providers: [
    AveragesService, ContactResponsivenessResolver, LogReader, OutdatedScores, RecomputeScores, ResponsivenessReader,
    ResponsivenessResolver, ScoresService, TouchSums,
  ],
  exports: [RecomputeScores, ResponsivenessReader, ScoresService],
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
