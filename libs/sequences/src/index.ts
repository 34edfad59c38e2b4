import { SequenceVersion } from './sequence-version.entity.js';
import { Sequence } from './sequence.entity.js';

export { armIn, armOf } from './choose-arm.js';
export { conditionHolds, conditionMissed, type ConditionFacts } from './condition.js';
export { foresee, type Foreseen, type ForeseenDeed, type Way } from './foresee.js';
export { nextMove } from './next-step.js';
export { SequenceUses, type SequenceUse } from './sequence-uses.js';
export { SequencesModule } from './sequences.module.js';
export { SequencesReader } from './sequences.reader.js';
export { MailThread, StepKind, type Arm, type SequenceStep } from './step.js';
export { Sequence, SequenceVersion };

/** The tables of this lib. */
export const sequencesEntities = [Sequence, SequenceVersion];
