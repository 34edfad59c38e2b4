import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Findings } from './mail-message.entity.js';

const NOTHING: Findings = {
  ...{ recipients: [], original: null, returnsOn: null, feedbackType: null, calendar: null, noMoreMail: null, language: null },
  ...{ deliveredTo: [], forwarded: null, problems: [] },
};

/** What is left is that there was a message: the ledger counts it, and a mailbox read again does not bring it back. */
const EMPTY = `
  update mail_message set from_address = null, from_name = null, from_key = null, reply_to = '{}', sent_to = '{}', copied_to = '{}',
    subject = null, words = null, text = null, attachments = '[]', evidence = '[]', findings = $2, suggestions = '[]',
    triage = case when triage in ('NEW', 'WAITING') then 'ASIDE' else triage end, version = version + 1
  where id = any($1)`;
const CLOSE = 'update mail_message set participants_only = true, version = version + 1 where id = any($1)';

/** Their entries of the log: also those with others to whom the same mail went, and what each corrects or is corrected by. */
const FORGET = `
  with recursive said (id) as (
    select interaction_id from mail_message where id = any($1) and interaction_id is not null
    union
    select i.id from mail_message m join interaction i on i.workspace_id = m.workspace_id and i.message_id = m.message_id
    where m.id = any($1) and not exists (
      select from mail_message o where o.workspace_id = i.workspace_id and o.interaction_id = i.id and o.id <> all($1))
    union
    select same.id from said cross join lateral (
      select c.id from interaction c where c.corrects_id = said.id
      union all select i.corrects_id from interaction i where i.id = said.id and i.corrects_id is not null
    ) same
  ) select forget_entry_texts(array(select id from said))`;

/** A wish for no more mail is honoured as before; in which words it was made is not told any more. */
const WISHES = `
  update suppression s set evidence = null from mail_message m
  where m.id = any($1) and s.workspace_id = m.workspace_id and s.cause = 'UNSUBSCRIBED'
    and (s.contact_id = m.contact_id or s.address_key = m.from_key) and s.evidence in (m.subject, '« ' || (m.findings ->> 'noMoreMail') || ' »')`;

/** Takes words back that were stored. */
@Injectable()
export class ForgetMail {
  constructor(private readonly db: Database) {}

  /** Nothing of these is kept, here and in the log. */
  async empty(ids: readonly string[]): Promise<void> {
    if (!ids.length) return;
    await this.forget(ids);
    await this.db.query('delete from mail_source where mail_message_id = any($1)', [ids]);
    await this.db.query(EMPTY, [ids, JSON.stringify(NOTHING)]);
  }

  /** These are for those alone who wrote or received them; the log, which everybody reads, loses their words. */
  async close(ids: readonly string[]): Promise<void> {
    if (!ids.length) return;
    await this.forget(ids);
    await this.db.query(CLOSE, [ids]);
  }

  private async forget(ids: readonly string[]): Promise<void> {
    await this.db.query(FORGET, [ids]);
    await this.db.query(WISHES, [ids]);
  }
}
