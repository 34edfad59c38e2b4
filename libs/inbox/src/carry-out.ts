import { MailMessages } from '#capture';
import { InteractionsService } from '#interactions';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Consequences } from './consequences.js';
import { MarkAddresses } from './mark-addresses.js';
import { SettleLeft } from './settle-left.js';
import { TellOthers } from './tell-others.js';

/** Whoever is concerned, in the order everybody locks them: what follows comes back to them in orders of its own. */
const HOLD = `
  select c.id from contact c where c.id = any($1) or c.id in (select a.contact_id from address a where a.key = any($2))
  order by c.id for no key update`;

/** Writes down what follows from messages, many together: the log first, so that whatever else happens finds the answer there. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly db: Database,
    private readonly left: SettleLeft,
    private readonly log: InteractionsService,
    private readonly messages: MailMessages,
    private readonly addresses: MarkAddresses,
    private readonly others: TellOthers,
  ) {}

  /** Inside the caller's transaction. */
  async carryOut(all: readonly Consequences[]): Promise<void> {
    await this.hold(all);
    await this.left.settle(all);
    const entries = all.flatMap((one) => one.entries);
    if (entries.length) await this.log.log(entries);
    await this.messages.keep(all.map(({ message }) => message));
    await this.addresses.mark(all);
    await this.others.tell(all);
  }

  private async hold(all: readonly Consequences[]): Promise<void> {
    const contactIds = all.flatMap(({ entries, message }) => [...entries.map((entry) => entry.contactId), message.contactId ?? []].flat());
    const keys = all.flatMap(({ suppressions, failures }) => [...suppressions, ...failures].map(({ addressKey }) => addressKey));
    if (contactIds.length || keys.length) await this.db.query(HOLD, [[...new Set(contactIds)], [...new Set(keys)]]);
  }
}
