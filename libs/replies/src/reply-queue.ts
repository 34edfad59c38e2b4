import { connectionOf, decodeCursor, isId, pageOf, type Connection } from '#graph';
import { badInput, Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import { In } from 'typeorm';
import { AwaitedReply } from './awaited-reply.entity.js';
import { placedItems } from './priority.js';
import type { ReplyQueueArgs } from './replies.args.js';

@ObjectType({ description: 'A page of replies that wait' })
export class AwaitedReplyConnection extends connectionOf(AwaitedReply) {}

/** $1 the moment all is judged by, $2-$5 the filter, $6 and $7 where the page before ended, $8 how many. */
const QUEUE = `
  select placed.id, placed.priority from (${placedItems('$1::timestamptz')}) placed
  where placed.waits_since <= $1 and ($2::uuid is null or placed.owner_id = $2) and ($3::uuid is null or placed.owner_id = $3)
    and ($4::text is null or placed.label = $4) and ($5::boolean is null or (placed.escalated_at is not null) = $5)
    and ($6::float8 is null or (placed.priority, placed.id) < ($6, $7::uuid))
  order by placed.priority desc, placed.id desc limit $8`;

interface Row {
  id: string;
  priority: number;
}

/** Where a page ended, and the moment by which the first page was ordered: time must not move rows between two pages. */
interface Place extends Row {
  asOf: string;
}

/** Replies that wait, the most pressing first. */
@Injectable()
export class ReplyQueue {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async page({ filter, ...page }: ReplyQueueArgs): Promise<Connection<AwaitedReply>> {
    const from = page.after ? placeOf(page.after) : null;
    const asOf = from?.asOf ?? this.clock.now().toISOString();
    const { ownerId = null, isMine, label = null, isEscalated = null } = filter ?? {};
    const mine = isMine ? (this.db.actor.memberId ?? NOBODY) : null;
    const values = [asOf, ownerId, mine, label, isEscalated, from?.priority ?? null, from?.id ?? null, page.first + 1];
    const rows = await this.db.query<Row>(QUEUE, values);
    const priority = new Map(rows.map((row) => [row.id, row.priority]));
    return pageOf(await this.inOrder(rows), page, ({ id }) => [asOf, priority.get(id)!, id]);
  }

  private async inOrder(rows: Row[]): Promise<AwaitedReply[]> {
    const items = await (await this.db.manager()).findBy(AwaitedReply, { id: In(rows.map(({ id }) => id)) });
    const byId = new Map(items.map((item) => [item.id, item]));
    return rows.map(({ id }) => byId.get(id)!);
  }
}

/** What is done with a token that stands for no member is nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function placeOf(cursor: string): Place {
  const [asOf, priority, id] = decodeCursor(cursor, 3);
  const isMoment = typeof asOf === 'string' && !Number.isNaN(Date.parse(asOf)) && new Date(asOf).toISOString() === asOf;
  if (isMoment && typeof priority === 'number' && typeof id === 'string' && isId(id)) return { asOf, priority, id };
  throw badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
}
