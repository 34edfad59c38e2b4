import { Notices } from '#accounts';
import type { Mailbox } from '#mailboxes';
import { Clock, Database, Transactional, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { MailAccount } from './mail-account.entity.js';
import { MailboxOwners } from './mailbox-owners.js';
import { pauseMs, ReadingPace } from './reading-pace.js';
import { ReadingStatus } from './reading-status.js';
import { READABLE_AGAIN, TROUBLE } from './reading-letters.js';
import type { ReadingTrouble } from './told-reading.js';

/** Signing in is not reading: whatever was wrong is so until all is read. */
const CONNECTED = `
  update mail_account set connected_at = $2, reconnects = reconnects + (connected_at is not null)::integer where mailbox_id = $1`;

const READ = `
  update mail_account a set status = 'READING', status_since = case when a.status = 'READING' then a.status_since else $2 end,
    last_read_at = $2, failures = 0, next_try_at = null, fault = $3, said = null, told_at = null
  from (select told_at from mail_account where mailbox_id = $1 for update) before
  where a.mailbox_id = $1 returning before.told_at is not null as "wasTold"`;

/** The server answers, and part of it cannot be read: nothing counts as read then. */
const INCOMPLETE = `
  update mail_account set fault = $3, said = null, failures = 0, next_try_at = null,
    status = case when status in ('UNREACHABLE', 'SIGN_IN_REFUSED') then case when last_read_at is null then 'NEW' else 'READING' end else status end,
    status_since = case when status in ('UNREACHABLE', 'SIGN_IN_REFUSED') then $2 else status_since end
  where mailbox_id = $1`;

const FAILED = `
  update mail_account set status = coalesce($3, status), status_since = case when $3 is null or status = $3 then status_since else $2 end,
    fault = coalesce($4, fault), said = $5, failures = failures + 1
  where mailbox_id = $1 returning failures, status_since as "since", told_at as "toldAt"`;

const WAIT = `update mail_account set next_try_at = clock_timestamp() + make_interval(secs => $2) where mailbox_id = $1`;
const COMPARED = 'update mail_account set compared_at = $2 where mailbox_id = $1';
const TOLD = 'update mail_account set told_at = $2 where mailbox_id = $1';

/** How reading each mailbox goes, as people see it; whoever owns it is told what lasts, once, and when it is over. */
@Injectable()
export class AccountHealth {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly owners: MailboxOwners,
    private readonly notices: Notices,
    private readonly pace: ReadingPace,
  ) {}

  async get(mailboxId: string): Promise<MailAccount> {
    return (await this.db.manager()).findOneByOrFail(MailAccount, { mailboxId });
  }

  @Transactional()
  async connected(mailboxId: string): Promise<void> {
    await this.db.query(CONNECTED, [mailboxId, this.clock.now()]);
  }

  /** All of its folders were read to their ends. @param hint what could be better all the same @returns when */
  @Transactional()
  async read(mailbox: Mailbox, hint: ToldReason | null): Promise<Date> {
    const now = this.clock.now();
    const [row] = await this.db.query<{ wasTold: boolean }>(READ, [mailbox.id, now, hint && JSON.stringify(hint)]);
    if (row?.wasTold) await this.notices.promise(READABLE_AGAIN, mailbox.id, await this.owners.of(mailbox));
    return now;
  }

  /** All that can be read was; not all can. */
  @Transactional()
  async incomplete(mailbox: Mailbox, fault: ToldReason): Promise<void> {
    await this.db.query(INCOMPLETE, [mailbox.id, this.clock.now(), JSON.stringify(fault)]);
  }

  @Transactional()
  async compared(mailboxId: string): Promise<void> {
    await this.db.query(COMPARED, [mailboxId, this.clock.now()]);
  }

  /** @param trouble null where the fault is ours: nothing is said of the server then */
  @Transactional()
  async failed(mailbox: Mailbox, trouble: ReadingTrouble | null): Promise<void> {
    const now = this.clock.now();
    const values = [mailbox.id, now, trouble?.status ?? null, trouble && JSON.stringify(trouble.fault), trouble?.said ?? null];
    const [row] = await this.db.query<{ failures: number; since: Date; toldAt: Date | null }>(FAILED, values);
    if (!row) return;
    const isRefused = trouble?.status === ReadingStatus.SIGN_IN_REFUSED;
    await this.db.query(WAIT, [mailbox.id, pauseMs(isRefused ? this.pace.refused : this.pace.unreachable, row.failures) / 1_000]);
    const lasts = now.getTime() - row.since.getTime() >= this.pace.tellAfterMs;
    if (trouble && !row.toldAt && (isRefused || lasts)) await this.tell(mailbox, now);
  }

  private async tell(mailbox: Mailbox, now: Date): Promise<void> {
    await this.db.query(TOLD, [mailbox.id, now]);
    await this.notices.promise(TROUBLE, mailbox.id, await this.owners.of(mailbox));
  }
}
