import { contactColumns, type Contact } from '#contacts';
import { pageOf } from '#graph';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Statement } from './bindings.js';
import type { ContactConnection } from './contact-connection.js';
import { cursorValues, placeOf, type Place } from './contact-cursor.js';
import { orderOf } from './contact-orders.js';
import { countOf, idsOf, withoutValue, withValue, type ContactList, type Filter } from './contact-statements.js';
import type { ContactsArgs } from './contacts.args.js';

type Listed = Contact & { sortValue: Date | string | number | null };

/** Lists of contacts as plain rows; what a contact leads to is read by the libs that know it, batched. */
@Injectable()
export class ContactListService {
  constructor(private readonly db: Database) {}

  /** Throws BAD_INPUT for a cursor of another list. @param asked the fields to read, or all */
  async page({ filter, sort, ...page }: ContactsArgs, asked: ReadonlySet<string> | null = null): Promise<ContactConnection> {
    const order = orderOf(sort, filter);
    const after = page.after ? placeOf(page.after, order) : null;
    const rows = await this.rows({ columns: contactColumns(asked), filter, order }, after, page.first + 1);
    return { ...pageOf(rows, page, (row) => cursorValues(order, row.sortValue, row.id)), filter };
  }

  async count(filter: Filter): Promise<number> {
    return (await this.run<{ total: number }>(countOf(filter)))[0]!.total;
  }

  /** Those who pass a filter, by name. @param most how many at most */
  async ids(filter: Filter, most: number): Promise<string[]> {
    return (await this.run<{ id: string }>(idsOf(filter, most))).map(({ id }) => id);
  }

  private async rows(list: ContactList, after: Place | null, many: number): Promise<Listed[]> {
    const isPastValues = after?.value === null;
    const rows = isPastValues ? [] : await this.run<Listed>(withValue(list, after, many));
    if (!list.order.source || rows.length === many) return rows;
    const rest = withoutValue(list, isPastValues ? after.id : null, many - rows.length);
    return [...rows, ...(await this.run<Listed>(rest))];
  }

  private run<T>({ text, values }: Statement): Promise<T[]> {
    return this.db.query<T>(text, values);
  }
}
