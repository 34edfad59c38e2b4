export type { Evidence, RecipientVerdict, ReportedRecipient } from '#bounces';
export { classify } from './classify.js';
export { writtenMoment } from './written-moment.js';
export {
  DOUBTFUL,
  type CalendarAnswer,
  type Circumstances,
  type Classification,
  type MailKind,
} from './classification.js';
