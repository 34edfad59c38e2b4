import { PitchOverride } from './pitch-override.entity.js';
import { Pitch, PitchState } from './pitch.entity.js';

export { standingBlocks, type CharterFinding, type CharterReport } from './charter-report.js';
export { type AssumedTouch } from './assumed-touch.js';
export { AttachmentsReader } from './attachments.reader.js';
export { EnrolledPitches } from './enrolled-pitches.js';
export { makePitch, type PitchOrigin } from './make-pitch.js';
export { leftAlone } from './occasion-findings.js';
export { PitchConnection, PitchList } from './pitch-list.js';
export { PitchPlanInput, PlainValueInput, PreviewPitchInput, TrialWordsInput } from './pitch.input.js';
export type { PitchPlan } from './pitch-plan.js';
export { PitchPlans, type Wishes } from './pitch-plans.js';
export { type PitchPreview } from './pitch-preview.js';
export { PitchDepartures } from './pitch-departures.js';
export { PitchesModule } from './pitches.module.js';
export { PitchesService } from './pitches.service.js';
export { PreviewPitch } from './preview-pitch.js';
export { ReviewPitches } from './review-pitches.js';
export { reasonsOf } from './stopped-error.js';
export { problemReason, variantReason, type StoppedReason } from './stopped-reasons.js';
export { StorePitches } from './store-pitches.js';
export { WritePitches, type WrittenPitch } from './write-pitches.js';
export { Pitch, PitchOverride, PitchState };

/** The tables of this lib. */
export const pitchesEntities = [Pitch, PitchOverride];
