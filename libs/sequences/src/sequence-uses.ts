import { Injectable } from '@nestjs/common';
import type { Sequence } from './sequence.entity.js';

/** A lib above that needs sequences, such as one with people under way. */
export interface SequenceUse {
  /** Inside the write that takes it out of use, with the sequence locked. Throws CONFLICT while it is needed. */
  demandNone(sequence: Sequence): Promise<void>;
}

/** Where libs above register at boot for what they need sequences. */
@Injectable()
export class SequenceUses {
  private readonly uses: SequenceUse[] = [];

  add(use: SequenceUse): void {
    this.uses.push(use);
  }

  /** Throws CONFLICT while somebody needs it. */
  async demandNone(sequence: Sequence): Promise<void> {
    for (const use of this.uses) await use.demandNone(sequence);
  }
}
