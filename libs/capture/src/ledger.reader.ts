import { Database, rowsPerKey, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { LedgerDay } from './mail-reading.js';
import { MailDifference } from './mail-difference.entity.js';
import { MailFolder } from './mail-folder.entity.js';

const DAYS = `
  select s.day::text as day, count(*)::integer as seen,
    count(*) filter (where s.outcome = 'STORED')::integer as stored, count(*) filter (where s.outcome = 'KNOWN')::integer as known,
    count(*) filter (where s.outcome = 'SKIPPED')::integer as skipped, count(*) filter (where s.outcome = 'FAILED')::integer as failed,
    count(m.contact_id) filter (where s.outcome = 'STORED')::integer as matched
  from mail_sighting s left join mail_message m on m.id = s.mail_message_id
  where s.mailbox_id = $1 and s.day between $2 and $3 group by s.day order by s.day desc`;

const REASONS = `
  select day::text as day, reason, count(*)::integer as count from mail_sighting
  where mailbox_id = $1 and day between $2 and $3 and reason is not null group by day, reason order by day desc, count(*) desc, reason->>'code'`;

/** Differences shown at once. */
const MOST = 500;

interface CountedReason {
  day: string;
  reason: ToldReason;
  count: number;
}

/** Reads the ledger of a mailbox. */
@Injectable()
export class LedgerReader {
  constructor(private readonly db: Database) {}

  /** Days on which something was seen, the newest first. @param from first day, YYYY-MM-DD @param to last day */
  async days(mailboxId: string, from: string, to: string): Promise<LedgerDay[]> {
    const days = await this.db.query<Omit<LedgerDay, 'reasons'>>(DAYS, [mailboxId, from, to]);
    const counted = await this.db.query<CountedReason>(REASONS, [mailboxId, from, to]);
    const reasons = rowsPerKey(days.map(({ day }) => day), counted, ({ day }) => day);
    return days.map((day, i) => ({ ...day, reasons: reasons[i]!.map(({ reason, count }) => ({ reason, count })) }));
  }

  /** The newest first, 500 at most. @param isOpen null for both */
  async differences(mailboxId: string, isOpen: boolean | null): Promise<MailDifference[]> {
    const settled = isOpen === null ? {} : { settledAt: isOpen ? IsNull() : Not(IsNull()) };
    const manager = await this.db.manager();
    return manager.find(MailDifference, { where: { mailboxId, ...settled }, order: { foundAt: 'DESC', id: 'ASC' }, take: MOST });
  }

  /** Batched. */
  folder(id: string): Promise<MailFolder> {
    return this.db.load('mail folder', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(MailFolder, { id: In([...ids]) });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one)!);
    });
  }

  /** Those that are gone as well, the inbox first. */
  async folders(mailboxId: string): Promise<MailFolder[]> {
    return (await this.db.manager()).find(MailFolder, { where: { mailboxId }, order: { role: 'ASC', path: 'ASC' } });
  }
}
