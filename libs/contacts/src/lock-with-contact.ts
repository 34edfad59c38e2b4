import { notFound, type Database } from '#platform';
import type { EntityTarget } from 'typeorm';
import { Contact } from './contact.entity.js';

interface OfContact {
  id: string;
  contactId: string;
}

/**
 * A row of a contact, to be changed. The contact is locked first, always: so two changes of one contact's addresses
 * wait for each other and cannot lock each other out. Throws NOT_FOUND.
 */
export async function lockWithContact<T extends OfContact>(
  db: Database,
  entity: EntityTarget<T>,
  id: string,
  what: string,
): Promise<T> {
  const found = await (await db.manager()).findOneBy(entity, { id } as never);
  if (!found) throw notFound(what, id);
  await db.get(Contact, found.contactId, 'contact');
  return db.get(entity, id, what);
}
