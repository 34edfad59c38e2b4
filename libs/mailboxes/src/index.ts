import { MailboxAbsence } from './mailbox-absence.entity.js';
import { MailboxDay } from './mailbox-day.entity.js';
import { Mailbox } from './mailbox.entity.js';

export { Capacity, type Asked } from './capacity.js';
export { MailboxSigner } from './mailbox-signer.js';
export { tellFault } from './fault-words.js';
export { imapServer } from './mail-servers.js';
export { MailboxesModule } from './mailboxes.module.js';
export { MailboxesService, type SenderWanted } from './mailboxes.service.js';
export { MailboxTransports } from './mailbox-transports.js';
export type { Departure } from './pace-plan.js';
export { SentFolder } from './sent-folder.js';
export { Mailbox };

/** The tables of this lib. */
export const mailboxesEntities = [Mailbox, MailboxAbsence, MailboxDay];
