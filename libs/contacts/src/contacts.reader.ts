import { isId } from '#graph';
import { Database, notFound, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import { contactColumns } from './contact-columns.js';
import type { Contact } from './contact.entity.js';

/** A contact, and the key it was asked for by. */
type Asked = Contact & { askedFor: string };

const BY_ID = `select ${contactColumns()} from contact c where c.id = any($1)`;

const BY_ADDRESS = `select a.key as "askedFor", ${contactColumns()}
  from address a join contact c on c.workspace_id = a.workspace_id and c.id = a.contact_id
  where a.key = any($1) order by c.sort_name, c.id`;

const BY_PRESENCE = `select p.match_key as "askedFor", ${contactColumns()}
  from presence p join contact c on c.workspace_id = p.workspace_id and c.id = p.contact_id
  where p.match_key = any($1) order by c.sort_name, c.id`;

const SHARING = `select pair.one as "askedFor", ${contactColumns()}
  from (
    select a.contact_id as one, b.contact_id as other from address a join address b using (workspace_id, key)
    where a.contact_id = any($1) and b.contact_id <> a.contact_id
    union
    select a.contact_id, b.contact_id from presence a join presence b using (workspace_id, match_key)
    where a.contact_id = any($1) and b.contact_id <> a.contact_id
  ) pair
  join contact c on c.id = pair.other
  order by c.sort_name, c.id`;

/** Contacts as plain rows; each question takes one statement however many contacts a page asks it for. */
@Injectable()
export class ContactsReader {
  constructor(private readonly db: Database) {}

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<Contact> {
    const found = isId(id) ? await this.load(id) : null;
    if (!found) throw notFound('contact', id);
    return found;
  }

  load(id: string): Promise<Contact | null> {
    return this.db.load('contact', id, async (ids) => {
      const rows = await this.db.query<Contact>(BY_ID, [ids]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }

  /** Everybody who has this address, by its key. */
  listByAddress(key: string): Promise<Contact[]> {
    return this.listPer('contacts-by-address', BY_ADDRESS, key);
  }

  /** Everybody who has this presence, by its match key. */
  listByPresence(matchKey: string): Promise<Contact[]> {
    return this.listPer('contacts-by-presence', BY_PRESENCE, matchKey);
  }

  /** Others who have one of a contact's addresses or presences. */
  listSharing(contactId: string): Promise<Contact[]> {
    return this.listPer('contacts-sharing', SHARING, contactId);
  }

  private listPer(name: string, statement: string, key: string): Promise<Contact[]> {
    return this.db.load(name, key, async (keys) => {
      const rows = await this.db.query<Asked>(statement, [keys]);
      return rowsPerKey(keys, rows, (row) => row.askedFor);
    });
  }
}
