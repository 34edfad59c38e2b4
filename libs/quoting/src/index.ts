export { findForwarded, type ForwardedText } from './find-forwarded.js';
export { findNoMoreMail } from './no-more-mail.js';
export { splitReply, type SplitReply } from './split-reply.js';
export { suggestLabel, type ReplyLabel } from './suggest-label.js';
