import type { Database } from '#platform';

const HOLD = 'select id from contact where id = any($1) order by id for no key update';

/** Locks contacts as the log locks them, always in one order: what is kept of a contact is written by one at a time. */
export async function holdContacts(db: Database, contactIds: readonly string[]): Promise<void> {
  await db.query(HOLD, [contactIds]);
}
