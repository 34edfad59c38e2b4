import { Injectable } from '@nestjs/common';
import type { MailMessage } from './mail-message.entity.js';

/** A lib above that settles what follows from a message, such as whose it is. */
export interface CapturedListener {
  /** These are new; runs in the transaction that stored them, so a failure undoes both. */
  captured(messages: MailMessage[]): Promise<void>;
}

/** Where libs above register at boot what must happen together with every message that is stored. */
@Injectable()
export class CapturedListeners {
  private readonly listeners: CapturedListener[] = [];

  add(listener: CapturedListener): void {
    this.listeners.push(listener);
  }

  async tell(messages: MailMessage[]): Promise<void> {
    for (const listener of this.listeners) await listener.captured(messages);
  }
}
