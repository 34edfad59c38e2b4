import { ContactScore } from './contact-score.entity.js';
import { Touch } from './counted-touch.entity.js';
import { MemberScore } from './member-score.entity.js';
import { ReplyDelay } from './reply-delay.entity.js';
import { ResponsivenessLabel } from './responsiveness-label.entity.js';
import { ScoreCheck } from './score-check.entity.js';
import { ScoreRebuild } from './score-rebuild.entity.js';
import { ScoringPrior } from './scoring-prior.entity.js';
import { ScoringSettings } from './scoring-settings.entity.js';
import { SegmentBase } from './segment-base.entity.js';

export { CheckScores } from './check-scores.js';
export { RebuildScores } from './rebuild-scores.js';
export { RecomputeScores } from './recompute-scores.js';
export { RememberScores } from './remember-scores.js';
export { Band } from './responsiveness-words.js';
export { ResponsivenessReader } from './responsiveness.reader.js';
export { ScoreHistory, WEEKS } from './score-history.reader.js';
export { MeanScore } from './score-point.js';
export { ScoreReportReader } from './score-report.reader.js';
export type { ScoreErrors, ScoreReport } from './score-report.types.js';
export { hasTrend, Trend } from './score-trend.js';
export { ScoresService } from './scores.service.js';
export { StandingsReader, type KnownStanding } from './standings.reader.js';
export { ScoringModule } from './scoring.module.js';
export { scoreIsShown } from './shown-score.js';

/** The tables of this lib. */
export const scoringEntities = [
  ContactScore, MemberScore, ReplyDelay, ResponsivenessLabel, ScoreCheck, ScoreRebuild, ScoringPrior, ScoringSettings, SegmentBase, Touch,
];
