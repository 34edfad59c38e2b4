import { EnrolmentEvent } from './enrolment-event.entity.js';
import { Enrolment } from './enrolment.entity.js';

export { AdvanceEnrolments } from './advance-enrolments.js';
export { ConditionFactsReader } from './condition-facts.reader.js';
export { began } from './diary-words.js';
export { EnrolmentCounts } from './enrolment-counts.js';
export { EnrolmentDiary, type DiaryLine } from './enrolment-diary.js';
export { Awaited, EnrolmentState } from './enrolment.entity.js';
export { EnrolmentsArgs } from './enrolments.args.js';
export { EnrolmentsModule } from './enrolments.module.js';
export { EnrolmentConnection, EnrolmentsReader } from './enrolments.reader.js';
export { findingsTold, problemsOf } from './findings-told.js';
export { goOn } from './go-on.js';
export { tellMoment, type ToldMoment } from './moment-words.js';
export { type Passage } from './passage.js';
export { PassagesReader } from './passages.reader.js';
export { planFor, type OfSequence } from './plan-for.js';
export { PressureLimitsReader } from './pressure-limits.reader.js';
export { IS_ANSWER } from './is-answer.js';
export { wayAhead } from './way-ahead.js';
export { Enrolment };

/** The tables of this lib. */
export const enrolmentsEntities = [Enrolment, EnrolmentEvent];
