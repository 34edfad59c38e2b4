import { Clock, Database } from '#platform';
import type { NewSuppression } from '#restraint';
import { Injectable } from '@nestjs/common';
import { BounceRulesService } from './bounce-rules.service.js';
import type { Consequences, Failure } from './consequences.js';

const INSERT = `
  insert into delivery_failure (workspace_id, id, address_key, contact_id, dispatch_id, mail_message_id, verdict, status, diagnostic, failed_at)
  select current_workspace_id(), gen_random_uuid(), f."addressKey", f."contactId", f."dispatchId", f."mailMessageId", f.verdict, f.status, f.diagnostic, f."failedAt"
  from jsonb_to_recordset($1::jsonb) as f ("addressKey" text, "contactId" uuid, "dispatchId" uuid, "mailMessageId" uuid, verdict text, status text,
    diagnostic text, "failedAt" timestamptz)
  on conflict (workspace_id, mail_message_id, address_key) do update set
    verdict = excluded.verdict, status = excluded.status, diagnostic = excluded.diagnostic, forgiven_at = null`;

const FORGIVE = `
  update delivery_failure f set forgiven_at = r.at
  from (select key, max(at) as at from unnest($1::text[], $2::timestamptz[]) as one (key, at) group by key) r
  where f.address_key = r.key and f.forgiven_at is null and f.failed_at <= r.at`;

const TAKE_BACK = 'update delivery_failure set forgiven_at = $2 where mail_message_id = any($1) and forgiven_at is null';

/**
 * Messages that came back from an address this time, each once however many servers tell, since something last reached it: a
 * later one that is days old and did not come back reached it as well.
 */
const WORN = `
  select f.address_key as "addressKey", count(distinct coalesce(f.dispatch_id, f.mail_message_id))::int as times,
    (array_agg(f.diagnostic order by f.failed_at desc))[1] as said, (array_agg(f.dispatch_id order by f.failed_at desc))[1] as "dispatchId"
  from delivery_failure f
  where f.address_key = any($1) and f.verdict = 'SOFT' and f.forgiven_at is null and f.failed_at > $2 and not exists (
    select from address a join dispatch d on d.contact_id = a.contact_id and d.recipient_key = a.key
    where a.key = f.address_key and d.state = 'SENT' and d.settled_at > f.failed_at and d.settled_at < $3
      and not exists (select from delivery_failure g where g.dispatch_id = d.id))
  group by f.address_key having count(distinct coalesce(f.dispatch_id, f.mail_message_id)) >= $4`;

interface Worn {
  addressKey: string;
  times: number;
  said: string | null;
  dispatchId: string | null;
}

const DAY_MS = 86_400_000;

/** A mail that nobody sent back for so long has arrived: servers try for five days (RFC 5321 4.5.4.1). */
const ARRIVED_AFTER_MS = 5 * DAY_MS;

/** Counts what does not arrive, and tells which addresses have had enough. */
@Injectable()
export class BounceCounts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rules: BounceRulesService,
  ) {}

  /** @returns the addresses that get no more mail from now on */
  async count(all: readonly Consequences[]): Promise<NewSuppression[]> {
    const reached = all.flatMap((one) => one.reached);
    if (reached.length) await this.db.query(FORGIVE, [reached.map(({ addressKey }) => addressKey), reached.map(({ at }) => at)]);
    const failures = all.flatMap((one) => one.failures);
    if (!failures.length) return [];
    await this.db.query(INSERT, [JSON.stringify(onePerAddress(failures))]);
    return this.worn(failures.filter(({ verdict }) => verdict === 'SOFT').map(({ addressKey }) => addressKey));
  }

  /** What these messages said is no longer believed. */
  async takeBack(mailMessageIds: readonly string[]): Promise<void> {
    await this.db.query(TAKE_BACK, [mailMessageIds, this.clock.now()]);
  }

  private async worn(keys: string[]): Promise<NewSuppression[]> {
    if (!keys.length) return [];
    const { softBounces, softDays } = await this.rules.current();
    const now = this.clock.now().getTime();
    const values = [keys, new Date(now - softDays * DAY_MS), new Date(now - ARRIVED_AFTER_MS), softBounces];
    const rows = await this.db.query<Worn>(WORN, values);
    return rows.map(({ addressKey, times, said, dispatchId }) => ({
      addressKey, contactId: null, cause: 'BOUNCED', evidence: `${times}×${said ? ` ${said}` : ''}`, dispatchId,
    }));
  }
}

/** One report may name an address several times. */
const onePerAddress = (failures: readonly Failure[]): Failure[] => [
  ...new Map(failures.map((one) => [`${one.mailMessageId} ${one.addressKey}`, one])).values(),
];
