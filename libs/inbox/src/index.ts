import { BounceRules } from './bounce-rules.entity.js';
import { DeliveryFailure } from './delivery-failure.entity.js';

export { InboxModule } from './inbox.module.js';
export { Mail } from './mail.type.js';
export { MailsReader } from './mails.reader.js';
export { BounceRules, DeliveryFailure };

/** The tables of this lib. */
export const inboxEntities = [BounceRules, DeliveryFailure];
