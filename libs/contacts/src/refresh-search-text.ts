import type { Database } from '#platform';

/** To be called in the transaction that changed these contacts' names, addresses or presences. */
export async function refreshSearchText(db: Database, contactIds: string[]): Promise<void> {
  await db.query('select refresh_search_text($1::uuid[])', [contactIds]);
}
