import { LARGEST_PAGE } from '#graph';
import { statement, type Bind, type Statement } from './bindings.js';
import { conditionsOf } from './contact-conditions.js';
import type { Place } from './contact-cursor.js';
import type { ContactFilter } from './contact-filter.input.js';
import type { ContactOrder } from './contact-orders.js';
import { SortDirection } from './contact-sort.input.js';

export type Filter = ContactFilter | null | undefined;

/** What a list shows, of whom, in which order. */
export interface ContactList {
  columns: string;
  filter: Filter;
  order: ContactOrder;
}

/**
 * The next contacts that have the value they are ordered by: a walk along an index from the place given,
 * as long at the end of the list as at its beginning.
 */
export const withValue = ({ columns, filter, order }: ContactList, after: Place | null, rows: number): Statement =>
  statement((bind) => {
    const { source, direction } = order;
    const value = order.value(bind);
    const id = source ? 's.contact_id' : 'c.id';
    const beyond = direction === SortDirection.ASC ? '>' : '<';
    const place = after ? [`(${value}, ${id}) ${beyond} (${bind(after.value)}::${order.type}, ${bind(after.id)}::uuid)`] : [];
    return `${select(columns, value)} ${source ? `join ${source.table} s on ${source.condition}` : ''}
      ${where([...place, ...conditionsOf(filter, bind)])}
      order by ${value} ${direction}, ${id} ${direction} ${limit(rows, bind)}`;
  });

/** The next contacts without a row in the source of the order; they come last, in no order but a stable one. */
export const withoutValue = ({ columns, filter, order }: ContactList, afterId: string | null, rows: number): Statement =>
  statement((bind) => {
    const without = order.source ? `not exists (select from ${order.source.table} s where ${order.source.condition})` : 'false';
    const place = afterId ? [`c.id > ${bind(afterId)}`] : [];
    return `${select(columns, 'null')} ${where([without, ...place, ...conditionsOf(filter, bind)])}
      order by c.id ${limit(rows, bind)}`;
  });

export const countOf = (filter: Filter): Statement =>
  statement((bind) => `select count(*)::int as total from contact c ${where(conditionsOf(filter, bind))}`);

export const idsOf = (filter: Filter, most: number): Statement =>
  statement((bind) => `select c.id from contact c ${where(conditionsOf(filter, bind))} order by c.sort_name, c.id limit ${bind(most)}`);

const select = (columns: string, value: string): string =>
  `select * from (select ${columns}, ${value} as "sortValue" from contact c`;

const where = (conditions: string[]): string => (conditions.length ? `where ${conditions.join(' and ')}` : '');

/** A fixed limit inside the asked one: a statement planned once for all values would expect a tenth of the table. */
const limit = (rows: number, bind: Bind): string => `limit ${LARGEST_PAGE + 1}) page limit ${bind(rows)}`;
