import { MailMessage, MailMessages } from '#capture';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Consequences } from './consequences.js';
import { decide } from './decide.js';
import { FactsReader } from './facts.reader.js';
import { Receive } from './receive.js';

const OF_NOBODY = `
  select id from mail_message
  where from_key = $1 and contact_id is null and decided_at is null and triage in ('WAITING', 'ASIDE') and direction = 'INBOUND'
  order by sent_at limit 1000`;

/** Messages that somebody has in hand, to say whose or what they are. Inside the caller's transaction. */
@Injectable()
export class ByHand {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly messages: MailMessages,
    private readonly reader: FactsReader,
    private readonly receive: Receive,
  ) {}

  /** Whatever is kept of it from now on, the acting member decided. Throws NOT_FOUND. */
  async take(id: string): Promise<MailMessage> {
    return Object.assign(await this.messages.get(id), { decidedAt: this.clock.now(), decidedById: this.db.actor.memberId });
  }

  /** What would follow. @param contactId whose it is, where a person said so */
  async consequences(message: MailMessage, contactId: string | null): Promise<Consequences> {
    return decide(message, await this.reader.read([message]), contactId);
  }

  /** It is theirs, and what follows from that follows. */
  settle(message: MailMessage, contactId: string): Promise<void> {
    return this.receive.settle([message], contactId);
  }

  /** Once we know whose an address is, whatever came from there before and is nobody's belongs to them as well. */
  async settleFrom(fromKey: string | null): Promise<void> {
    if (!fromKey) return;
    const ids = (await this.db.query<{ id: string }>(OF_NOBODY, [fromKey])).map(({ id }) => id);
    if (ids.length) await this.receive.settle(await (await this.db.manager()).findBy(MailMessage, { id: In(ids) }));
  }
}
