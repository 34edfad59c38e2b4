import { randomUUID } from 'node:crypto';
import type { ListedFolder } from '#mail';
import { Clock, Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { chosenFolders } from './chosen-folders.js';
import { MailFolder } from './mail-folder.entity.js';

const LIST = `
  insert into mail_folder (workspace_id, id, mailbox_id, path, role)
  select current_workspace_id(), id, $1, path, role from unnest($2::uuid[], $3::text[], $4::text[]) as f (id, path, role)
  on conflict (workspace_id, mailbox_id, path) do update set role = excluded.role, left_at = null
  where mail_folder.role <> excluded.role or mail_folder.left_at is not null`;

const LEAVE = `update mail_folder set left_at = $3 where mailbox_id = $1 and left_at is null and path <> all($2)`;

/** What was known of a folder with other UIDs is no longer known (RFC 9051 2.3.1.1): it is read again from its first message. */
const RENEW = `update mail_folder set uid_validity = $2, last_uid = 0 where id = $1`;

/** Unless more of the past is wanted since: then it is read once more. */
const READ = `
  update mail_folder f set read_at = $2, last_uid = greatest(last_uid, $3) from mail_account a
  where f.id = $1 and f.uid_validity = $4 and a.mailbox_id = f.mailbox_id and a.history_from is not distinct from $5`;

/** The folders of a mailbox that are read. */
@Injectable()
export class MailFolders {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * As the server has them now: inbox, sent mail, and what was chosen. What is not there any more is left, with its ledger.
   * @param chosen besides the inbox and the sent mail
   */
  @Transactional()
  async follow(mailboxId: string, chosen: readonly string[], listed: readonly ListedFolder[]): Promise<MailFolder[]> {
    const read = chosenFolders(listed, chosen);
    const paths = read.map(({ path }) => path);
    await this.db.query(LIST, [mailboxId, read.map(() => randomUUID()), paths, read.map(({ role }) => role)]);
    await this.db.query(LEAVE, [mailboxId, paths, this.clock.now()]);
    return this.listRead(mailboxId);
  }

  /** Those that are read, the inbox first. */
  async listRead(mailboxId: string): Promise<MailFolder[]> {
    const manager = await this.db.manager();
    return manager.find(MailFolder, { where: { mailboxId, leftAt: IsNull() }, order: { role: 'ASC', path: 'ASC' } });
  }

  @Transactional()
  async renew(folder: MailFolder, uidValidity: number): Promise<void> {
    await this.db.query(RENEW, [folder.id, uidValidity]);
    Object.assign(folder, { uidValidity, lastUid: 0 });
  }

  /** To its end. @param lastUid everything up to there is in the ledger @param historyFrom older mail was left alone */
  @Transactional()
  async wasRead(folder: MailFolder, lastUid: number, historyFrom: Date | null): Promise<void> {
    await this.db.query(READ, [folder.id, this.clock.now(), lastUid, folder.uidValidity, historyFrom]);
    folder.lastUid = Math.max(folder.lastUid, lastUid);
  }
}
