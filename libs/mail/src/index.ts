export { composeMessage, type Attachment, type ComposedMessage, type OutgoingMessage } from './compose-message.js';
export { isMailAddress, type MailAddress } from './mail-address.js';
export type { MailHeader } from './mail-header.js';
export { isMessageId, isReferredMessageId, newMessageId } from './message-id.js';
export { SmtpTransport, type SmtpTimeouts } from './smtp-transport.js';
export type { Delivery, DepartingMessage, MailTransport, Refusal, TransportCheck } from './transport.js';
export { UnsendableMessage } from './unsendable-message.js';
