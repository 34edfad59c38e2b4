import { InteractionListeners } from '#interactions';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FollowLog } from './follow-log.js';

/** What libs below tell the queue: that the log has grown. */
@Injectable()
export class Registration implements OnModuleInit {
  constructor(
    private readonly listeners: InteractionListeners,
    private readonly follow: FollowLog,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this.follow);
  }
}
