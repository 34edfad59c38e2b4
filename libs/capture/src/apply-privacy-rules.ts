import { Database, Transactional, Workspaces, type DueTask, type JobIds } from '#platform';
import { Injectable } from '@nestjs/common';
import { ForgetMail } from './forget-mail.js';
import { MailboxOwners } from './mailbox-owners.js';
import { addressKey } from './our-addresses.js';
import { PrivacyRules, type PrivacyEffect } from './privacy-rules.js';

/** Messages that still say from and to whom, a page at a time. */
const PAGE = `
  select id, participants_only as "participantsOnly",
    array_remove(from_address || reply_to || sent_to || copied_to ||
      array(select jsonb_array_elements_text(findings -> 'deliveredTo')) ||
      array(select one ->> 'address' from jsonb_array_elements(findings -> 'recipients') one) || (findings -> 'forwarded' ->> 'fromAddress'), null) as addresses,
    coalesce((select bool_and(a.participants_only) from mail_sighting s join mail_account a on a.mailbox_id = s.mailbox_id
      where s.mail_message_id = mail_message.id), false) as "isOfClosedMailbox"
  from mail_message where id > $1 and (from_address is not null or cardinality(sent_to) > 0) order by id limit 1000`;
const MIND = `update mail_message set participants = $2 where id = any($1) and participants = '{}'`;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface Stored {
  id: string;
  participantsOnly: boolean;
  /** It was seen in no mailbox but those whose mail is for participants. */
  isOfClosedMailbox: boolean;
  addresses: string[];
}

/** Applies a workspace's privacy rules, and those of its mailboxes, to what is stored. Safe to run twice. */
@Injectable()
export class ApplyPrivacyRules implements DueTask {
  readonly queue = 'apply-privacy-rules';
  readonly cron = null;

  constructor(
    readonly db: Database,
    private readonly workspaces: Workspaces,
    private readonly rules: PrivacyRules,
    private readonly forgetting: ForgetMail,
    private readonly minders: MailboxOwners,
  ) {}

  async run({ workspaceId }: JobIds): Promise<void> {
    await this.workspaces.in(workspaceId!, this.queue, `task ${this.queue}`, async () => {
      for (let last: string | null = FIRST; last; ) last = await this.applyAfter(last);
    });
  }

  /** @returns the last message of the page; null where there is none */
  @Transactional()
  async applyAfter(id: string): Promise<string | null> {
    const effectOn = await this.rules.effects();
    const page = await this.db.query<Stored>(PAGE, [id]);
    const judged = page.map((one) => ({ ...one, effect: effectOn(one.addresses.flatMap((address) => addressKey(address) ?? [])) }));
    await this.forgetting.empty(judged.filter(({ effect }) => effect === 'NEVER_STORED').map((one) => one.id));
    await this.close(judged.filter((one) => !one.participantsOnly && isForParticipants(one)).map((one) => one.id));
    return page.at(-1)?.id ?? null;
  }

  /** Where no member wrote or received one, the admins read it. */
  private async close(ids: string[]): Promise<void> {
    if (!ids.length) return;
    await this.db.query(MIND, [ids, await this.minders.of({ memberId: null })]);
    await this.forgetting.close(ids);
  }
}

const isForParticipants = ({ effect, isOfClosedMailbox }: Stored & { effect: PrivacyEffect | null }): boolean =>
  effect === 'PARTICIPANTS_ONLY' || (effect === null && isOfClosedMailbox);
