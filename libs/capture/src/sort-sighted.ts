import { MailboxesService } from '#mailboxes';
import { Clock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { MailboxOwners } from './mailbox-owners.js';
import type { Surroundings } from './new-message.js';
import { OurAddresses } from './our-addresses.js';
import { PrivacyRules } from './privacy-rules.js';
import { Shelf, keyOf, usableId, type Stored } from './shelf.js';
import type { Sighted } from './sighted.js';
import { SortedBatch } from './sorted-batch.js';

const STORED = `
  select id, key, message_id as "messageId", content_hash as "contentHash", sent_at as "sentAt", md5(coalesce(text, '')) as "textHash"
  from mail_message where id in (select id from mail_message where key = any($1) union select id from mail_message where message_id = any($2))`;

/** Tells what is new from what we have, and from what rules keep out. */
@Injectable()
export class SortSighted {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly ours: OurAddresses,
    private readonly rules: PrivacyRules,
    private readonly mailboxes: MailboxesService,
    private readonly minders: MailboxOwners,
  ) {}

  async sort(sighted: readonly Sighted[]): Promise<SortedBatch> {
    const batch = new SortedBatch(await this.shelf(sighted), await this.rules.effects(), await this.surroundings(sighted));
    for (const one of sighted) batch.take(one);
    return batch;
  }

  private async surroundings(sighted: readonly Sighted[]): Promise<Surroundings> {
    const ids = [...new Set(sighted.flatMap(({ folder }) => folder?.mailboxId ?? []))];
    const mailboxes = await Promise.all(ids.map((id) => this.mailboxes.load(id)));
    const mailboxOwners = new Map(mailboxes.flatMap((mailbox) => (mailbox?.memberId ? [[mailbox.id, mailbox.memberId] as const] : [])));
    return {
      ...{ workspaceId: this.db.workspaceId, owners: await this.ours.owners(), mailboxOwners, storedAt: this.clock.now() },
      minders: await this.minders.of({ memberId: null }),
    };
  }

  private async shelf(sighted: readonly Sighted[]): Promise<Shelf> {
    const understood = sighted.flatMap(({ found }) => ('understood' in found ? found.understood : []));
    const messageIds = understood.flatMap(({ messageId }) => usableId(messageId) ?? []);
    return new Shelf(await this.db.query<Stored>(STORED, [understood.map(keyOf), messageIds]));
  }
}
