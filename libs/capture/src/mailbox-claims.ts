import { Database, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { ReadingPace } from './reading-pace.js';

const CLAIM = `
  update mail_account a set claimed_by = $1, lease_until = clock_timestamp() + make_interval(secs => $2), tried_version = m.version
  from mailbox m where m.id = a.mailbox_id and a.mailbox_id in (
    select free.mailbox_id from mail_account free join mailbox f on f.id = free.mailbox_id and f.archived_at is null
    where free.paused_at is null and (free.lease_until is null or free.lease_until < clock_timestamp())
      and (free.next_try_at is null or free.next_try_at <= clock_timestamp() or free.tried_version is distinct from f.version)
    order by free.next_try_at nulls first, free.mailbox_id limit $3 for update of free skip locked)
  returning a.mailbox_id as "mailboxId"`;

/** Only as long as it is to be read, with the settings that are known. */
const RENEW = `
  update mail_account a set lease_until = clock_timestamp() + make_interval(secs => $3)
  from mailbox m where m.id = a.mailbox_id and a.mailbox_id = $1 and a.claimed_by = $2 and a.paused_at is null
    and m.archived_at is null and a.tried_version = m.version
  returning a.mailbox_id`;

const RELEASE = `update mail_account set claimed_by = null, lease_until = null where mailbox_id = $1 and claimed_by = $2`;

/** Which process reads which mailbox: one each, by the database's time, as long as it says that it lives. */
@Injectable()
export class MailboxClaims {
  constructor(
    readonly db: Database,
    private readonly pace: ReadingPace,
  ) {}

  /** Takes mailboxes that nobody reads and that are due. @returns their ids */
  @Transactional()
  async claim(workerId: string, most: number): Promise<string[]> {
    const rows = await this.db.query<{ mailboxId: string }>(CLAIM, [workerId, this.pace.leaseSeconds, most]);
    return rows.map(({ mailboxId }) => mailboxId);
  }

  /** @returns false where it is no longer to be read, or not by this process, or with other settings */
  @Transactional()
  async renew(workerId: string, mailboxId: string): Promise<boolean> {
    return (await this.db.query(RENEW, [mailboxId, workerId, this.pace.leaseSeconds])).length > 0;
  }

  @Transactional()
  async release(workerId: string, mailboxId: string): Promise<void> {
    await this.db.query(RELEASE, [mailboxId, workerId]);
  }
}
