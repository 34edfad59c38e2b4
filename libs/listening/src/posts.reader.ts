import { type Connection, decodeCursor, isDay, isId, type PageArgs, pageOf } from '#graph';
import { badInput, Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { postColumns } from './post-columns.js';
import type { Post } from './post.entity.js';

/** The newest posts of each contact before a place in the list. */
const newestOf = (columns: string): string => `
  select ${columns} from unnest($1::uuid[]) as asked (id)
  cross join lateral (
    select * from post p where p.contact_id = asked.id and (p.published_on, p.id) < ($3::date, $4::uuid)
    order by p.published_on desc, p.id desc limit $2
  ) p`;

const END_OF_TIME = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** What contacts published lately, newest first; one statement however many contacts are asked about. */
@Injectable()
export class PostsReader {
  constructor(private readonly db: Database) {}

  async page(contactId: string, page: PageArgs): Promise<Connection<Post>> {
    const from = page.after ? placeOf(page.after) : END_OF_TIME;
    const rows = await this.newest(contactId, postColumns(), [page.first + 1, ...from]);
    return pageOf(rows, page, ({ publishedOn, id }) => [publishedOn, id]);
  }

  /** The newest posts of a contact, for lists: with no more values than the fields asked for need. */
  last(contactId: string, count: number, asked: ReadonlySet<string> | null = null): Promise<Post[]> {
    return this.newest(contactId, postColumns(asked), [count, ...END_OF_TIME]);
  }

  /** The newest posts of many contacts at once; an empty list for who has none. */
  async recentPosts(contactIds: readonly string[], perContact = 5): Promise<Map<string, Post[]>> {
    const ids = [...new Set(contactIds)];
    const rows = await this.db.query<Post>(newestOf(postColumns()), [ids, perContact, ...END_OF_TIME]);
    const perId = rowsPerKey(ids, rows, (row) => row.contactId);
    return new Map(ids.map((id, at) => [id, perId[at]]));
  }

  private newest(contactId: string, columns: string, values: unknown[]): Promise<Post[]> {
    return this.db.load(`posts ${values.join()} ${columns}`, contactId, async (ids) => {
      const rows = await this.db.query<Post>(newestOf(columns), [ids, ...values]);
      return rowsPerKey(ids, rows, (row) => row.contactId);
    });
  }
}

/** Day and id of the last post somebody has seen. */
function placeOf(cursor: string): [string, string] {
  const [day, id] = decodeCursor(cursor, 2).map(String);
  if (isDay(day) && isId(id)) return [day, id];
  throw badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
}
