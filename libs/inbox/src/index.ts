import { BounceRules } from './bounce-rules.entity.js';
import { DeliveryFailure } from './delivery-failure.entity.js';

export { InboxModule } from './inbox.module.js';
export { Mail } from './mail.type.js';
export { BounceRules, DeliveryFailure };

/** The tables of this lib. */
export const inboxEntities = [BounceRules, DeliveryFailure];
