import { Injectable } from '@nestjs/common';
import type { Suppression } from './suppression.entity.js';

/** A lib above that acts when people want no more mail, such as a sequence that ends. */
export interface SuppressionListener {
  /** It stands from now on; runs in the transaction that noted it, so a failure undoes both. */
  suppressed(suppression: Suppression): Promise<void>;
}

/** Where libs above register at boot what must happen together with every suppression. */
@Injectable()
export class SuppressionListeners {
  private readonly listeners: SuppressionListener[] = [];

  add(listener: SuppressionListener): void {
    this.listeners.push(listener);
  }

  async tell(suppression: Suppression): Promise<void> {
    for (const listener of this.listeners) await listener.suppressed(suppression);
  }
}
