import { Reason } from '#graph';
import { Clock, Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AwaitedReply } from './awaited-reply.entity.js';
import { placedItems, type Placed } from './priority.js';
import { ReplyHandover } from './reply-handover.entity.js';
import { tellPlace } from './reply-words.js';

const PLACES = `
  select id, tier, audience, chance, waits_since as "waitsSince", priority from (${placedItems('$2::timestamptz')}) placed
  where id = any($1)`;

/** Where an item stands in the queue. */
export type Standing = Placed & { id: string; priority: number };

/** Replies as pages ask for them; each question takes one statement however many rows ask it. */
@Injectable()
export class RepliesReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What a contact waits for; null when nothing. Batched. */
  findOpen(contactId: string): Promise<AwaitedReply | null> {
    return this.db.load('awaited reply', contactId, async (contactIds) => {
      const rows = await (await this.db.manager()).findBy(AwaitedReply, { contactId: In([...contactIds]), closedAt: IsNull() });
      const byContact = new Map(rows.map((row) => [row.contactId, row]));
      return contactIds.map((one) => byContact.get(one) ?? null);
    });
  }

  /** The first first. Batched. */
  handovers(replyId: string): Promise<ReplyHandover[]> {
    return this.db.load('reply handovers', replyId, async (ids) => {
      const where = { replyId: In([...ids]) };
      const rows = await (await this.db.manager()).find(ReplyHandover, { where, order: { handedAt: 'ASC', id: 'ASC' } });
      return rowsPerKey(ids, rows, (row) => row.replyId);
    });
  }

  /** Null for what waits no more. Batched. */
  standing(replyId: string): Promise<Standing | null> {
    return this.db.load('reply standing', replyId, async (ids) => {
      const rows = await this.db.query<Standing>(PLACES, [ids, this.clock.now()]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  async tellPlace(replyId: string): Promise<Reason | null> {
    const standing = await this.standing(replyId);
    return standing && tellPlace(standing, this.clock.now());
  }
}
