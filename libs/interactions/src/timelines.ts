import { decodeMomentCursor, pageOf, type Connection, type PageArgs } from '#graph';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ContactActivity } from './contact-activity.entity.js';
import { entryColumns } from './entry-columns.js';
import type { Interaction } from './interaction.entity.js';
import type { Channel, Direction } from './interaction-traits.js';

/** The newest entries of each contact before a place in the log, without those that a correction replaced. */
const newestOf = (columns: string): string => `
  select ${columns} from unnest($1::uuid[]) as asked (id)
  cross join lateral (
    select * from interaction i
    where i.contact_id = asked.id and (i.happened_at, i.id) < ($3::timestamptz, $4::uuid)
      and ($5::text is null or i.channel = $5) and ($6::text is null or i.direction = $6)
      and not exists (select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)
    order by i.happened_at desc, i.id desc limit $2
  ) i`;

const entriesBy = (column: 'id' | 'corrects_id'): string =>
  `select ${entryColumns()} from interaction i where i.${column} = any($1)`;

const END_OF_TIME = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

const ACTIVITY = `
  select contact_id as "contactId", last_at as "lastAt", last_inbound_at as "lastInboundAt",
    last_outbound_at as "lastOutboundAt"
  from contact_activity where contact_id = any($1)`;

export interface TimelineFilter {
  channel?: Channel | null;
  direction?: Direction | null;
}

/** The log as people read it: plain rows, one statement for all the keys asked for in a tick. */
@Injectable()
export class Timelines {
  constructor(private readonly db: Database) {}

  async page(contactId: string, page: PageArgs & TimelineFilter): Promise<Connection<Interaction>> {
    const { first, after, channel = null, direction = null } = page;
    const from = after ? decodeMomentCursor(after) : END_OF_TIME;
    const rows = await this.newest(contactId, entryColumns(), [first + 1, ...from, channel, direction]);
    return pageOf(rows, page, ({ happenedAt, id }) => [happenedAt.toISOString(), id]);
  }

  /** The newest entries of a contact, for lists: with no more values than the fields asked for need. */
  last(contactId: string, count: number, asked: ReadonlySet<string> | null = null): Promise<Interaction[]> {
    return this.newest(contactId, entryColumns(asked), [count, ...END_OF_TIME, null, null]);
  }

  findActivity(contactId: string): Promise<ContactActivity | null> {
    return this.one('activity', contactId, ACTIVITY, ({ contactId }: ContactActivity) => contactId);
  }

  find(id: string): Promise<Interaction | null> {
    return this.one('interaction', id, entriesBy('id'), (row: Interaction) => row.id);
  }

  findCorrectionOf(id: string): Promise<Interaction | null> {
    return this.one('correction', id, entriesBy('corrects_id'), (row: Interaction) => row.correctsId);
  }

  private newest(contactId: string, columns: string, values: unknown[]): Promise<Interaction[]> {
    return this.db.load(`newest ${values.join()} ${columns}`, contactId, async (ids) => {
      const byContact = new Map<string, Interaction[]>(ids.map((id) => [id, []]));
      const rows = await this.db.query<Interaction>(newestOf(columns), [ids, ...values]);
      for (const row of rows) byContact.get(row.contactId)!.push(row);
      return ids.map((id) => byContact.get(id)!);
    });
  }

  private one<T>(name: string, key: string, text: string, keyOf: (row: T) => string | null): Promise<T | null> {
    return this.db.load(name, key, async (keys) => {
      const byKey = new Map((await this.db.query<T>(text, [keys])).map((row) => [keyOf(row), row]));
      return keys.map((one) => byKey.get(one) ?? null);
    });
  }
}
