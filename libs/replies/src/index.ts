import { AwaitedReply } from './awaited-reply.entity.js';
import { ReplyHandover } from './reply-handover.entity.js';

export { EscalateReplies } from './escalate-replies.js';
export { priorityOf, type Placed } from './priority.js';
export { RepliesModule } from './replies.module.js';
export { ReplyLabel } from './reply-label.js';
export { AwaitedReply, ReplyHandover };

/** The tables of this lib. */
export const repliesEntities = [AwaitedReply, ReplyHandover];
