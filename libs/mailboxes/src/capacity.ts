import { dayIn } from '#calendar';
import { Database, notFound, type ToldReason } from '#platform';
import { Injectable } from '@nestjs/common';
import { PacePlan, type Departure, type PaceFacts } from './pace-plan.js';
import { PacesReader } from './paces.reader.js';

/** A message that wants to leave from a mailbox. */
export interface Asked {
  id: string;
  mailboxId: string;
  /** Of the address it goes to. */
  domain: string;
  /** Only what leaves by itself keeps to the hours of the mailbox. */
  isAutomatic: boolean;
}

/** How much may leave from a mailbox and when: absences, hours, daily limits with their ramp, and the gap between messages. */
@Injectable()
export class Capacity {
  /** From 0 to 1, 1 excluded: by how much of the jitter a gap varies. */
  random: () => number = Math.random;

  constructor(
    private readonly db: Database,
    private readonly paces: PacesReader,
  ) {}

  /**
   * Inside the claiming transaction: keeps the mailboxes to itself until it ends, counts the messages that may leave
   * now, and answers for the others until when they wait. First come, first served. Throws NOT_FOUND for no mailbox.
   */
  async reserve(asked: Asked[], now: Date): Promise<Map<string, { until: Date; reason: ToldReason }>> {
    const waiting = new Map<string, { until: Date; reason: ToldReason }>();
    const leaving: (Asked & { freeAt: Date | null; day: string })[] = [];
    const facts = await this.read(asked, now, true);
    const plans = this.plans(facts);
    for (const one of asked) {
      const { at, reason, freeAt } = planOf(plans, one).place(one, now);
      if (reason) waiting.set(one.id, { until: at, reason });
      else leaving.push({ ...one, freeAt, day: dayIn(now, facts.get(one.mailboxId)!.pace.timeZone) });
    }
    if (leaving.length) await this.count(leaving);
    return waiting;
  }

  /** When each of these would leave if nothing else did, in this order; nothing is kept for them. */
  async foresee(asked: (Asked & { notBefore: Date })[], now: Date): Promise<Map<string, Departure>> {
    const plans = this.plans(await this.read(asked, now, false));
    return new Map(asked.map((one) => [one.id, planOf(plans, one).place(one, later(one.notBefore, now))]));
  }

  private read(asked: Asked[], now: Date, lock: boolean): Promise<Map<string, PaceFacts>> {
    const distinct = (values: string[]): string[] => [...new Set(values)];
    return this.paces.read(distinct(asked.map((one) => one.mailboxId)), distinct(asked.map((one) => one.domain)), now, { lock });
  }

  private plans(facts: Map<string, PaceFacts>): Map<string, PacePlan> {
    return new Map([...facts].map(([id, one]) => [id, new PacePlan(one, this.random)]));
  }

  private async count(leaving: { mailboxId: string; day: string; domain: string; freeAt: Date | null }[]): Promise<void> {
    const scopes = leaving.flatMap((one) => [...new Set(['', one.domain])].map((domain) => ({ ...one, domain })));
    await this.db.query(COUNT, [scopes.map((one) => one.mailboxId), scopes.map((one) => one.day), scopes.map((one) => one.domain)]);
    const gaps = leaving.filter(({ freeAt }) => freeAt);
    if (gaps.length) await this.db.query(FREE, [gaps.map((one) => one.mailboxId), gaps.map((one) => one.freeAt)]);
  }
}

const COUNT = `
  insert into mailbox_day (workspace_id, mailbox_id, day, domain, handed_over)
  select current_workspace_id(), mailbox_id, day, domain, count(*)
  from unnest($1::uuid[], $2::date[], $3::text[]) as left_now (mailbox_id, day, domain) group by 2, 3, 4
  on conflict (workspace_id, mailbox_id, day, domain)
  do update set handed_over = mailbox_day.handed_over + excluded.handed_over`;

const FREE = `
  update mailbox m set next_free_at = gap.free_at
  from (select id, max(free_at) as free_at from unnest($1::uuid[], $2::timestamptz[]) as given (id, free_at) group by id) gap
  where m.id = gap.id`;

const later = (one: Date, other: Date): Date => (one > other ? one : other);

function planOf(plans: Map<string, PacePlan>, { mailboxId }: Asked): PacePlan {
  const plan = plans.get(mailboxId);
  if (!plan) throw notFound('mailbox', mailboxId);
  return plan;
}
