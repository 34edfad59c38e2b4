import { Injectable } from '@nestjs/common';
import { Direction } from './interaction-traits.js';
import type { Interaction } from './interaction.entity.js';

/** A lib above that keeps something by the log, such as scoring its sums. */
export interface InteractionListener {
  /** The contacts' logs have grown by these; runs in the transaction that logged, so a failure undoes both. */
  logged(contactIds: string[], entries: readonly Interaction[]): Promise<void>;
}

/** They spoke, or their machine did: what only we said can be no answer. */
export const wasHeard = ({ direction }: Interaction): boolean => direction !== Direction.OUTBOUND;

/** Where libs above register at boot what must happen together with every entry. */
@Injectable()
export class InteractionListeners {
  private readonly listeners: InteractionListener[] = [];

  add(listener: InteractionListener): void {
    this.listeners.push(listener);
  }

  async tell(contactIds: string[], entries: readonly Interaction[]): Promise<void> {
    for (const listener of this.listeners) await listener.logged(contactIds, entries);
  }
}
