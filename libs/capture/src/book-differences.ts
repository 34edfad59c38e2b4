import { randomUUID } from 'node:crypto';
import { Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FolderDifferences } from './ledger-of-folder.js';
import type { MailFolder } from './mail-folder.entity.js';
import { idOf } from './recognise-listed.js';
import { storable } from './storable.js';

/** One that was settled and is missing once more is open again; one that is open stays as it was found. */
const NOTE = `
  insert into mail_difference as known (workspace_id, id, mailbox_id, folder_id, uid_validity, uid, message_id, kind, found_at)
  select current_workspace_id(), id, $2, $3, $4, uid, message_id, kind, $1
  from unnest($5::uuid[], $6::bigint[], $7::text[], $8::text[]) as d (id, uid, message_id, kind)
  on conflict (workspace_id, folder_id, uid_validity, uid, kind) do update set found_at = excluded.found_at, settled_at = null
  where known.settled_at is not null`;

/** What the server no longer has is missing no more. */
const GIVE_UP = `
  update mail_difference set settled_at = $1
  where folder_id = $2 and kind = 'MISSING' and settled_at is null and (uid_validity <> $3 or uid <> all($4::bigint[]))`;

/** Every difference between ledger and server is on record, once. */
@Injectable()
export class BookDifferences {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async book({ id, mailboxId, uidValidity }: MailFolder, { missing, gone }: FolderDifferences, uids: readonly number[]): Promise<void> {
    const found = [
      ...missing.map((one) => ({ uid: one.uid, messageId: idOf(one), kind: 'MISSING' })),
      ...gone.map(({ uid, messageId }) => ({ uid, messageId, kind: 'GONE' })),
    ];
    const columns = [found.map(() => randomUUID()), found.map(({ uid }) => uid), found.map(({ messageId }) => messageId && storable(messageId)), found.map(({ kind }) => kind)];
    const now = this.clock.now();
    if (found.length) await this.db.query(NOTE, [now, mailboxId, id, uidValidity, ...columns]);
    await this.db.query(GIVE_UP, [now, id, uidValidity, uids]);
  }
}
