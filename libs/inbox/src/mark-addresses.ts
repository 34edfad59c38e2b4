import { Suppressions, type NewSuppression } from '#restraint';
import { Injectable } from '@nestjs/common';
import { BounceCounts } from './bounce-counts.js';
import type { Consequences } from './consequences.js';

/** What messages say of addresses: that mail reaches them, comes back, or is not wanted. */
@Injectable()
export class MarkAddresses {
  constructor(
    private readonly counts: BounceCounts,
    private readonly suppressions: Suppressions,
  ) {}

  /** Always in one order: whoever marks the same at the same moment waits, and nobody for ever. */
  async mark(all: readonly Consequences[]): Promise<void> {
    const worn = await this.counts.count(all);
    const byWhat = new Map([...all.flatMap((one) => one.suppressions), ...worn].map((one) => [keyOf(one), one]));
    const inOrder = [...byWhat].sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [, one] of inOrder) await this.suppressions.suppress(one);
  }
}

const keyOf = ({ cause, contactId, addressKey }: NewSuppression): string => `${cause} ${contactId ?? ''} ${addressKey}`;
