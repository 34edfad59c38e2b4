import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MailAccount } from './mail-account.entity.js';
import { MailReading } from './mail-reading.js';
import { ReadingPace } from './reading-pace.js';
import { statusNow } from './status-now.js';

/** Of a folder that is gone, or was made anew, nothing is missing: what is there now is seen anew. */
const MISSING = `
  select one.mailbox_id as "mailboxId", min(since) as since, count(*)::integer as missing from (
    select mailbox_id, folder_id, uid_validity, found_at as since from mail_difference
    where kind = 'MISSING' and settled_at is null and mailbox_id = any($1)
    union all
    select s.mailbox_id, s.folder_id, s.uid_validity, s.seen_at from mail_sighting s
    where s.outcome = 'FAILED' and s.mailbox_id = any($1) and not exists (
      select from mail_difference d where d.folder_id = s.folder_id and d.uid_validity = s.uid_validity and d.uid = s.uid
        and d.kind = 'MISSING' and d.settled_at is null)
  ) one join mail_folder f on f.id = one.folder_id and f.uid_validity = one.uid_validity and f.left_at is null
  group by one.mailbox_id`;

interface Missing {
  mailboxId: string;
  since: Date;
  missing: number;
}

/** How reading goes, as people are told. */
@Injectable()
export class ReadingsReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly pace: ReadingPace,
  ) {}

  /** Null for a mailbox that is not read. Batched. */
  load(mailboxId: string): Promise<MailReading | null> {
    return this.db.load('mail reading', mailboxId, async (ids) => {
      const accounts = await (await this.db.manager()).findBy(MailAccount, { mailboxId: In([...ids]) });
      const missing = new Map((await this.db.query<Missing>(MISSING, [ids])).map((row) => [row.mailboxId, row]));
      const byId = new Map(accounts.map((account) => [account.mailboxId, this.reading(account, missing.get(account.mailboxId))]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  }

  private reading(account: MailAccount, missing: Missing | undefined): MailReading {
    const { mailboxId, fault, said, historyFrom, startedAt, folders, participantsOnly, connectedAt, lastReadAt, comparedAt, nextTryAt, reconnects } = account;
    return Object.assign(new MailReading(), {
      ...statusNow(account, missing?.since ?? null, this.clock.now(), this.pace.behindAfterMs),
      ...{ mailboxId, fault, said, historyFrom, startedAt, chosenFolders: folders, participantsOnly },
      ...{ connectedAt, lastReadAt, comparedAt, nextTryAt, reconnects, missing: missing?.missing ?? 0 },
    });
  }
}
