import type { MailMessage } from '#capture';
import { InteractionsService, type InteractionChanges } from '#interactions';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { CarryOut } from './carry-out.js';
import type { Consequences } from './consequences.js';

/** Two messages may have one Message-ID. */
const ENTRIES = `
  select i.id, i.contact_id as "contactId" from interaction i
  where (i.id = $1 or i.message_id = $2 and not exists (select from mail_message m where m.interaction_id = i.id and m.id <> $3)) and not exists (
    select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)
  order by i.contact_id, i.id`;

/** An entry that was made of a message, and whose it is in truth. */
interface Logged {
  id: string;
  contactId: string;
}

/** Says anew what was logged of a message. */
@Injectable()
export class SayAnew {
  constructor(
    private readonly db: Database,
    private readonly log: InteractionsService,
    private readonly carrying: CarryOut,
  ) {}

  /** What stands in the log of it, in the order in which contacts are locked; none where it is not there. */
  async entriesOf({ id, interactionId, messageId }: MailMessage): Promise<Logged[]> {
    return interactionId ? this.db.query(ENTRIES, [interactionId, messageId, id]) : [];
  }

  /** What follows from the truth follows. @param otherwise what changes in an entry that nothing follows from any more */
  async say(so: Consequences, logged: readonly Logged[], otherwise: InteractionChanges): Promise<void> {
    let { entries } = so;
    for (const { id, contactId } of logged) {
      const truth = entries.find((entry) => entry.contactId === contactId);
      const changes = truth ? { ...truth, id: undefined } : otherwise;
      const said = await this.log.correct(id, changes);
      if ([id, truth?.id].includes(so.message.interactionId ?? '')) so.message.interactionId = said.id;
      entries = entries.filter((entry) => entry !== truth);
    }
    await this.carrying.carryOut([{ ...so, entries }]);
  }
}
