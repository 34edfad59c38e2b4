import type { MailMessage } from '#capture';
import { Database } from '#platform';
import { Suppressions } from '#restraint';
import { Injectable } from '@nestjs/common';
import { BounceCounts } from './bounce-counts.js';
import { writtenBy } from './written-by.js';

/** What nothing but this report says of addresses. */
const BLAMED = `
  select distinct s.id from delivery_failure f
  join suppression s on s.address_key = f.address_key and s.dispatch_id is not distinct from f.dispatch_id and s.cause = 'BOUNCED' and s.lifted_at is null
  where f.mail_message_id = $1 and f.forgiven_at is null and not exists (
    select from delivery_failure g
    where g.address_key = f.address_key and g.mail_message_id <> f.mail_message_id and g.verdict = 'HARD' and g.forgiven_at is null)
  order by s.id`;

/** Of somebody whose mail it was not. */
const WISH = `
  select id from suppression
  where contact_id = $1 and cause = 'UNSUBSCRIBED' and lifted_at is null and suppressed_by_id is null and dispatch_id is not distinct from $2
    and (evidence is null or position($3 in evidence) > 0) order by id`;

const NOT_THEIRS = 'The mail that asked for it is somebody else’s: somebody said whose.';
const WHY = 'The report was misread: somebody said what it is.';

/** What a misread report made us believe of addresses is taken back. Wishes of people stay: only an admin lifts those, but for what somebody else wished. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly db: Database,
    private readonly counts: BounceCounts,
    private readonly suppressions: Suppressions,
  ) {}

  async of(mailMessageId: string): Promise<void> {
    const blamed = await this.db.query<{ id: string }>(BLAMED, [mailMessageId]);
    await this.counts.takeBack([mailMessageId]);
    for (const { id } of blamed) await this.suppressions.lift(id, WHY);
  }

  /** Before the message is somebody else's. */
  async wishIn(message: MailMessage): Promise<void> {
    const { noMoreMail } = writtenBy(message).findings;
    if (!noMoreMail) return;
    const wished = await this.db.query<{ id: string }>(WISH, [message.contactId, message.dispatchId, noMoreMail]);
    for (const { id } of wished) await this.suppressions.lift(id, NOT_THEIRS);
  }
}
