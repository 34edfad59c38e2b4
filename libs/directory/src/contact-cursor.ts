import { decodeCursor, isId } from '#graph';
import { badInput } from '#platform';
import type { ContactOrder } from './contact-orders.js';

/** Where a page ended: the value of its last row (null where it has none) and its id. */
export interface Place {
  value: string | number | null;
  id: string;
}

type Value = Place['value'];

const FITS: Record<ContactOrder['type'], (value: Value) => boolean> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  float8: (value) => typeof value === 'number',
  timestamptz: (value) => typeof value === 'string' && isMoment(value),
};

/** As we write them: a day that no calendar has would be refused by the database, in its own words. */
const isMoment = (text: string): boolean =>
  /^\d{4}-/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

export const cursorValues = (order: ContactOrder, value: unknown, id: string): unknown[] => [order.name, value, id];

/** Reads a cursor of this order. Throws BAD_INPUT for any other. */
export function placeOf(cursor: string, order: ContactOrder): Place {
  const [name, value, id] = decodeCursor(cursor, 3) as [Value, Value, Value];
  if (name !== order.name)
    throw badInput('after', `this cursor is of a list in another order than ${order.name}. Start again without after.`);
  const fits = FITS[order.type](value) || (value === null && order.source !== null);
  if (fits && typeof id === 'string' && isId(id)) return { value, id };
  throw badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
}
