export { addressesIn } from './address-in.js';
export { type FieldGroup, fieldGroups } from './field-groups.js';
export { anyOf, folded } from './folding.js';
export { isServerName } from './is-notice.js';
export { originalOf } from './original.js';
export { readReport } from './read-report.js';
export type { Evidence, Original, RecipientVerdict, Report, ReportedRecipient } from './report.js';
