import { wasHeard, type Interaction, type InteractionListener } from '#interactions';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { SettleDispatches } from './settle-dispatches.js';

/** Uncertain messages that something which came from their contact since quotes: an answer, or the notice that it came back. */
const QUOTED = `
  select d.message_id as "messageId" from dispatch d
  where d.contact_id = any($1) and d.state = 'UNCERTAIN' and exists (
    select from interaction i where i.contact_id = d.contact_id and i.direction = 'INBOUND' and i.happened_at >= d.claimed_at
      and strpos(i.body, d.message_id) > 0)`;

/** Whatever quotes the Message-ID of an uncertain message proves that it left. */
@Injectable()
export class SettleByAnswers implements InteractionListener {
  constructor(
    private readonly db: Database,
    private readonly settling: SettleDispatches,
  ) {}

  async logged(contactIds: string[], entries: readonly Interaction[]): Promise<void> {
    if (!entries.some(wasHeard)) return;
    const quoted = await this.db.query<{ messageId: string }>(QUOTED, [contactIds]);
    if (quoted.length) await this.settling.settleByMessageId(quoted.map(({ messageId }) => messageId), 'Message-ID');
  }
}
