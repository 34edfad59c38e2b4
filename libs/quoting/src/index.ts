export { findForwarded } from './find-forwarded.js';
export { findNoMoreMail } from './no-more-mail.js';
export { splitReply } from './split-reply.js';
export { suggestLabel, type ReplyLabel } from './suggest-label.js';
