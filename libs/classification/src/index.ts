export type { Evidence, RecipientVerdict, ReportedRecipient } from '#bounces';
export { classify, judge } from './classify.js';
export { Mail } from './mail.js';
export { writtenMoment } from './written-moment.js';
export {
  DOUBTFUL,
  type Circumstances,
  type Classification,
  type MailKind,
} from './classification.js';
