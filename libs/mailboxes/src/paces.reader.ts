import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { dayAfter, type Pace } from './pace.js';
import type { Handed, PaceFacts } from './pace-plan.js';

type PaceRow = Pace & { id: string; nextFreeAt: Date | null };
type Of<T> = T & { mailboxId: string };

const PACE = `
  select m.id, m.address, m.archived_at as "archivedAt", coalesce(m.time_zone, w.time_zone) as "timeZone",
    m.working_days as "workingDays", m.works_from::text as "worksFrom", m.works_until::text as "worksUntil",
    m.daily_limit as "dailyLimit", m.ramp_started_on::text as "rampStartedOn", m.ramp_first_day as "rampFirstDay",
    m.ramp_step as "rampStep", m.gap_seconds as "gapSeconds", m.gap_jitter_seconds as "gapJitterSeconds",
    m.domain_daily_limit as "domainDailyLimit", m.next_free_at as "nextFreeAt"
  from mailbox m join workspace w on w.id = m.workspace_id where m.id = any ($1::uuid[]) order by m.id`;

const ABSENCES = `
  select mailbox_id as "mailboxId", from_on::text as "fromOn", until_on::text as "untilOn"
  from mailbox_absence where mailbox_id = any ($1::uuid[]) and until_on >= $2::date`;

const HANDED = `
  select mailbox_id as "mailboxId", day::text, domain, handed_over as "handedOver"
  from mailbox_day where mailbox_id = any ($1::uuid[]) and day >= $2::date and domain = any ($3::text[])`;

/** Reads how mailboxes may send and what they have sent lately. */
@Injectable()
export class PacesReader {
  constructor(private readonly db: Database) {}

  /** @param lock keeps everybody else from counting until the transaction ends; locks are taken by id */
  async read(mailboxIds: string[], domains: string[], now: Date, { lock = false } = {}): Promise<Map<string, PaceFacts>> {
    const paces = await this.db.query<PaceRow>(lock ? `${PACE} for no key update of m` : PACE, [mailboxIds]);
    const yesterday = dayBefore(now);
    const absences = await this.db.query<Of<PaceFacts['absences'][0]>>(ABSENCES, [mailboxIds, yesterday]);
    const handed = await this.db.query<Of<Handed>>(HANDED, [mailboxIds, yesterday, ['', ...domains]]);
    const of = <T>(rows: Of<T>[], id: string): Of<T>[] => rows.filter(({ mailboxId }) => mailboxId === id);
    return new Map(paces.map(({ id, nextFreeAt, ...pace }) => [id, { pace, nextFreeAt, absences: of(absences, id), handed: of(handed, id) }]));
  }
}

/** No time zone is further from UTC than a day. */
const dayBefore = (now: Date): string => dayAfter(new Date(now.getTime() - 2 * 86_400_000).toISOString().slice(0, 10));
