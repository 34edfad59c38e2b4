import { Hold } from './hold.entity.js';
import { PressureRules } from './pressure-rules.entity.js';
import { Refusal } from './refusal.entity.js';
import { Suppression, SuppressionCause } from './suppression.entity.js';

export type { Candidate, Obstacle, Verdict } from './candidate.js';
export type { StandingHold } from './facts.js';
export { held } from './held.rule.js';
export { HoldsReader } from './holds.reader.js';
export { Restraint } from './restraint.js';
export { RestraintModule } from './restraint.module.js';
export { SuppressionListeners, type SuppressionListener } from './suppression-listeners.js';
export { Suppressions, type NewSuppression } from './suppressions.service.js';
export { Hold, PressureRules, Refusal, Suppression, SuppressionCause };

/** The tables of this lib. */
export const restraintEntities = [Suppression, Refusal, PressureRules, Hold];
