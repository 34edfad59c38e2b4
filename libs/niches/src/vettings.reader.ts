import { type Connection, decodeCursor, isId, pageOf } from '#graph';
import { badInput, Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Vetting } from './vetting.entity.js';
import type { NicheContactsArgs } from './vetting.input.js';

const COLUMNS = `v.id, v.niche_id as "nicheId", v.contact_id as "contactId", v.state, v.reason,
  v.member_id as "memberId", v.decided_at as "decidedAt", v.version`;

const OF_CONTACTS = `select ${COLUMNS} from vetting v
  join niche n on n.workspace_id = v.workspace_id and n.id = v.niche_id
  where v.contact_id = any($1) order by n.name collate "und-x-icu", n.id`;

const OF_NICHES = `select found.* from unnest($1::uuid[]) as asked (niche_id) cross join lateral (
    select ${COLUMNS}, c.sort_name as "sortName" from vetting v
    join contact c on c.workspace_id = v.workspace_id and c.id = v.contact_id
    where v.niche_id = asked.niche_id and ($2::text is null or v.state = $2)
      and ($3::text is null or (c.sort_name, c.id) > ($3::text, $4::uuid))
    order by c.sort_name, c.id limit $5
  ) found`;

/** A contact's place in a niche, filed under the contact's name. */
type Filed = Vetting & { sortName: string };

/** Who is in which niche; one statement however many contacts or niches a page asks for. */
@Injectable()
export class VettingsReader {
  constructor(private readonly db: Database) {}

  /** The niches of a contact, by name. */
  listOfContact(contactId: string): Promise<Vetting[]> {
    return this.db.load('vettings-of-contact', contactId, async (ids) => {
      const rows = await this.db.query<Vetting>(OF_CONTACTS, [ids]);
      return rowsPerKey(ids, rows, (row) => row.contactId);
    });
  }

  /** A page of the people in a niche, by name. */
  async pageOfNiche(nicheId: string, { first, after, state }: NicheContactsArgs): Promise<Connection<Vetting>> {
    const page = { first, after };
    const cursor = after ? placeOf(after) : [null, null];
    const asked = JSON.stringify([cursor, first, state]);
    const rows = await this.db.load(`vettings-of-niche ${asked}`, nicheId, async (ids) => {
      const found = await this.db.query<Filed>(OF_NICHES, [ids, state ?? null, ...cursor, first + 1]);
      return rowsPerKey(ids, found, (row) => row.nicheId);
    });
    return pageOf(rows, page, (row) => [row.sortName, row.contactId]);
  }
}

/** Sort name and id of the last contact somebody has seen. */
function placeOf(cursor: string): [string, string] {
  const [sortName, contactId] = decodeCursor(cursor, 2).map(String);
  if (!isId(contactId)) throw badInput('after', 'this is no cursor of this list. Use endCursor of the page before.');
  return [sortName, contactId];
}
