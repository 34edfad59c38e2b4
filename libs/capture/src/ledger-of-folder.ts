import type { ListedMessage } from '#mail';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MailFolder } from './mail-folder.entity.js';
import { idOf } from './recognise-listed.js';

/** What was removed before it was read, and is listed all the same, was never seen. */
const SEEN = `
  select uid::float8 as uid, message_id as "messageId", outcome in ('STORED', 'KNOWN') as "isHad" from mail_sighting
  where folder_id = $1 and uid_validity = $2 and reason->>'code' is distinct from 'EXPUNGED'`;

/** What differs between a folder and its ledger. */
export interface FolderDifferences {
  /** On the server, and never seen; or another message than the one that was seen there. */
  missing: ListedMessage[];
  /** We have them, and the server no longer does. */
  gone: { uid: number; messageId: string | null }[];
}

interface Seen {
  uid: number;
  messageId: string | null;
  isHad: boolean;
}

/** The sightings of a folder, held against what the server lists. */
@Injectable()
export class LedgerOfFolder {
  constructor(private readonly db: Database) {}

  /** @param uids all of the folder's @param listed those that should have been seen */
  async compare({ id, uidValidity }: MailFolder, uids: readonly number[], listed: readonly ListedMessage[]): Promise<FolderDifferences> {
    const seen = await this.db.query<Seen>(SEEN, [id, uidValidity]);
    const [byUid, there] = [new Map(seen.map((one) => [one.uid, one])), new Set(uids)];
    return {
      missing: listed.filter((one) => !isThere(one, byUid.get(one.uid))),
      gone: seen.filter(({ uid, isHad }) => isHad && !there.has(uid)),
    };
  }
}

/** A sighting that names no Message-ID, of a message that has none or was not stored, says nothing against it. */
function isThere(listed: ListedMessage, seen: Seen | undefined): boolean {
  const id = idOf(listed);
  return seen !== undefined && (!id || !seen.messageId || id === seen.messageId);
}
