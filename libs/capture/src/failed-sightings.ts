import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MailFolder } from './mail-folder.entity.js';

/** Together in one go. */
const MOST = 200;

const DUE = `
  select uid::float8 as uid, attempts from mail_sighting
  where folder_id = $1 and uid_validity = $2 and outcome = 'FAILED' and next_try_at <= $3 order by uid limit ${MOST}`;

const FOLDERS = `
  select distinct f.id from mail_sighting s join mail_folder f on f.id = s.folder_id and f.uid_validity = s.uid_validity and f.left_at is null
  where s.outcome = 'FAILED' and s.next_try_at <= $2 and s.mailbox_id = $1`;

/** Messages that could not be stored, and are tried again. */
@Injectable()
export class FailedSightings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By UID, with how often they were tried. */
  due({ id, uidValidity }: MailFolder): Promise<{ uid: number; attempts: number }[]> {
    return this.db.query(DUE, [id, uidValidity, this.clock.now()]);
  }

  async foldersWithDue(mailboxId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(FOLDERS, [mailboxId, this.clock.now()]);
    return new Set(rows.map(({ id }) => id));
  }
}
