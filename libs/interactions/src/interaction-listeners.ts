import { Injectable } from '@nestjs/common';

/** A lib above that keeps something by the log, such as scoring its sums. */
export interface InteractionListener {
  /** The contacts' logs have grown; runs in the transaction that logged, so a failure undoes both. */
  logged(contactIds: string[]): Promise<void>;
}

/** Where libs above register at boot what must happen together with every entry. */
@Injectable()
export class InteractionListeners {
  private readonly listeners: InteractionListener[] = [];

  add(listener: InteractionListener): void {
    this.listeners.push(listener);
  }

  async tell(contactIds: string[]): Promise<void> {
    for (const listener of this.listeners) await listener.logged(contactIds);
  }
}
