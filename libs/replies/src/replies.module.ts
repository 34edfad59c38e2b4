import { AccountsModule } from '#accounts';
import { ContactsModule } from '#contacts';
import { InteractionsModule } from '#interactions';
import { TasksModule } from '#tasks';
import { Module } from '@nestjs/common';
import { AnsweredRepliesReader } from './answered-replies.js';
import { EscalateReplies } from './escalate-replies.js';
import { FollowLog } from './follow-log.js';
import { LogReader } from './log.reader.js';
import { Registration } from './registration.js';
import { RepliesReader } from './replies.reader.js';
import { AnsweredRepliesResolver, RepliesResolver } from './replies.resolver.js';
import { RepliesService } from './replies.service.js';
import { ContactReplyResolver, ReplyFieldsResolver, ReplyHandoverResolver } from './reply-fields.resolver.js';
import { ReplyQueue } from './reply-queue.js';
import { ReplyTasks } from './reply-tasks.js';

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule, TasksModule],
  providers: [
    ...[AnsweredRepliesReader, AnsweredRepliesResolver, ContactReplyResolver, EscalateReplies, FollowLog, LogReader, Registration],
    ...[RepliesReader, RepliesResolver, RepliesService, ReplyFieldsResolver, ReplyHandoverResolver, ReplyQueue, ReplyTasks],
  ],
  exports: [EscalateReplies, RepliesReader],
})
export class RepliesModule {}
