import { Database, rowsPerKey } from '#platform';
import { Injectable } from '@nestjs/common';

/** Something we did for a contact without asking anything: a gift, a share of theirs. */
export interface Gesture {
  contactId: string;
  channel: 'GIFT' | 'SHARE_GIVEN';
  happenedAt: Date;
  /** What it was, as logged. */
  what: string | null;
}

const GESTURES = `
  select i.contact_id as "contactId", i.channel, i.happened_at as "happenedAt", coalesce(i.subject, left(i.body, 200)) as what
  from interaction i
  where i.contact_id = any($1) and i.channel in ('GIFT', 'SHARE_GIVEN') and i.direction = 'OUTBOUND' and i.happened_at > $2
    and not exists (select from interaction c where c.workspace_id = i.workspace_id and c.corrects_id = i.id)
  order by i.happened_at desc, i.id`;

/** What we gave people, from the log. */
@Injectable()
export class GesturesReader {
  constructor(private readonly db: Database) {}

  /** The gifts and shares since a time, newest first, for each contact in the order asked. */
  async since(contactIds: readonly string[], since: Date): Promise<Gesture[][]> {
    return rowsPerKey(contactIds, await this.db.query<Gesture>(GESTURES, [contactIds, since]), (row) => row.contactId);
  }
}
