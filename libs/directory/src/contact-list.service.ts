import type { Contact } from '#contacts';
import { pageOf } from '#graph';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Statement } from './bindings.js';
import type { ContactConnection } from './contact-connection.js';
import { cursorValues, placeOf, type Place } from './contact-cursor.js';
import { orderOf, type ContactOrder } from './contact-orders.js';
import { countOf, withoutValue, withValue, type Filter } from './contact-statements.js';
import type { ContactsArgs } from './contacts.args.js';

type Listed = Contact & { sortValue: Date | string | number | null };

/** Lists of contacts as plain rows; what a contact leads to is read by the libs that know it, batched. */
@Injectable()
export class ContactListService {
  constructor(private readonly db: Database) {}

  /** Throws BAD_INPUT for a cursor of another list. */
  async page({ filter, sort, ...page }: ContactsArgs): Promise<ContactConnection> {
    const order = orderOf(sort, filter);
    const rows = await this.rows(filter, order, page.after ? placeOf(page.after, order) : null, page.first + 1);
    return { ...pageOf(rows, page, (row) => cursorValues(order, row.sortValue, row.id)), filter };
  }

  async count(filter: Filter): Promise<number> {
    return (await this.run<{ total: number }>(countOf(filter)))[0]!.total;
  }

  private async rows(filter: Filter, order: ContactOrder, after: Place | null, many: number): Promise<Listed[]> {
    const isPastValues = after?.value === null;
    const rows = isPastValues ? [] : await this.run<Listed>(withValue(filter, order, after, many));
    if (!order.source || rows.length === many) return rows;
    const rest = withoutValue(filter, order.source, isPastValues ? after.id : null, many - rows.length);
    return [...rows, ...(await this.run<Listed>(rest))];
  }

  private run<T>({ text, values }: Statement): Promise<T[]> {
    return this.db.query<T>(text, values);
  }
}
