import { MailAccount } from './mail-account.entity.js';
import { MailDifference } from './mail-difference.entity.js';
import { MailFolder } from './mail-folder.entity.js';
import { MailMessage } from './mail-message.entity.js';
import { MailSighting } from './mail-sighting.entity.js';
import { PrivacyRule } from './privacy-rule.entity.js';

export { ApplyPrivacyRules } from './apply-privacy-rules.js';
export { CaptureModule } from './capture.module.js';
export { CapturedListeners, type CapturedListener } from './captured-listeners.js';
export { CompareMailboxes } from './compare-mailboxes.js';
export { type FileMessage, type ImportCounts, ImportMessages } from './import-messages.js';
export type { Findings, MatchedBy, Suggestion } from './mail-message.entity.js';
export { MailMessages, type Settlement } from './mail-messages.js';
export { MailSources } from './mail-sources.js';
export { addressKey, OurAddresses } from './our-addresses.js';
export { ReadMailboxes } from './read-mailboxes.js';
export { ReadingLoop } from './reading-loop.js';
export { ReadingPace } from './reading-pace.js';
export type { Found, Progress, Sighted } from './sighted.js';
export { StoreMessages } from './store-messages.js';
export { MailAccount, MailDifference, MailFolder, MailMessage, MailSighting, PrivacyRule };

/** The tables of this lib. */
export const captureEntities = [MailAccount, MailDifference, MailFolder, MailMessage, MailSighting, PrivacyRule];
