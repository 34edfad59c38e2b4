import { Database } from '#platform';
import { SettleDispatches } from '#sending';
import { Injectable } from '@nestjs/common';
import type { Consequences } from './consequences.js';

const ENTRIES = 'select id, interaction_id as "entryId" from dispatch where id = any($1) and interaction_id is not null';

/** Uncertain messages of ours that something which came proves to have left. */
@Injectable()
export class SettleLeft {
  constructor(
    private readonly db: Database,
    private readonly settling: SettleDispatches,
  ) {}

  /** They have entries from now on: what answers them says so. */
  async settle(all: readonly Consequences[]): Promise<void> {
    const left = [...new Set(all.flatMap((one) => one.left))];
    if (!left.length) return;
    const settled = await this.settling.settleByMessageId(left, 'Message-ID');
    const rows = await this.db.query<{ id: string; entryId: string }>(ENTRIES, [settled]);
    const entryOf = new Map(rows.map(({ id, entryId }) => [id, entryId]));
    for (const { message, entries } of all) {
      const entryId = entryOf.get(message.dispatchId ?? '');
      if (!entries.length) message.interactionId ??= entryId ?? null;
      for (const entry of entries) entry.inReplyToId ??= entryId;
    }
  }
}
