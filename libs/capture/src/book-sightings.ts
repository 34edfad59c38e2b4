import { randomUUID } from 'node:crypto';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MailSighting, SightingOutcome } from './mail-sighting.entity.js';
import type { Progress, Sighted } from './sighted.js';
import { storableJson } from './storable.js';

/** What became of one that was seen. */
export interface Booked extends Pick<MailSighting, 'reason' | 'mailMessageId' | 'nextTryAt'> {
  sighted: Sighted;
  outcome: SightingOutcome;
  messageId: string | null;
}

/**
 * A message that failed, or was removed before it was read, is seen again; any other sighting stays as it is, however often the folder is read, unless
 * another message turns out to be in that place.
 */
const INSERT = `
  insert into mail_sighting as known
    (workspace_id, id, mailbox_id, folder_id, uid_validity, uid, message_id, day, seen_at, outcome, reason, mail_message_id, next_try_at)
  select w.id, s.id, s.mailbox_id, s.folder_id, s.uid_validity, s.uid, s.message_id, (s.seen_at at time zone w.time_zone)::date, s.seen_at,
    s.outcome, s.reason, s.mail_message_id, s.next_try_at
  from json_populate_recordset(null::mail_sighting, $1) s join workspace w on w.id = current_workspace_id()
  on conflict (workspace_id, folder_id, uid_validity, uid) do update set
    outcome = excluded.outcome, reason = excluded.reason, mail_message_id = excluded.mail_message_id, next_try_at = excluded.next_try_at,
    message_id = coalesce(excluded.message_id, known.message_id), attempts = known.attempts + 1
  where known.outcome = 'FAILED' or known.reason->>'code' = 'EXPUNGED' or known.message_id <> excluded.message_id`;

/** By the places that were just booked, so that it takes as long in a long ledger as in a short one. */
const SETTLE = `
  update mail_difference d set settled_at = $1
  from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::text[]) as s (folder_id, uid_validity, uid, message_id)
  where d.folder_id = s.folder_id and d.uid_validity = s.uid_validity and d.uid = s.uid and d.kind = 'MISSING' and d.settled_at is null
    and coalesce(s.message_id = d.message_id, true)`;

/** Unless more of the past is wanted since: then the folder is read once more. */
const MOVE = `
  update mail_folder f set last_uid = greatest(last_uid, $3) from mail_account a
  where f.id = $1 and f.uid_validity = $2 and a.mailbox_id = f.mailbox_id and a.history_from is not distinct from $4`;

/** Where mail comes in, all is well so far; whoever was told otherwise hears of it once everything is read. */
const WORKS = `
  update mail_account a set status = case when last_read_at is null then 'NEW' else 'READING' end, status_since = $2, fault = null, said = null
  from mail_folder f where f.id = $1 and a.mailbox_id = f.mailbox_id and a.status in ('UNREACHABLE', 'SIGN_IN_REFUSED') and a.told_at is null`;

/** Writes the ledger: what was seen, and how far a folder is read. */
@Injectable()
export class BookSightings {
  constructor(private readonly db: Database) {}

  async book(booked: readonly Booked[], progress: Progress | null): Promise<void> {
    // A file is no folder that anything could be missing from: what we have is not counted again with each import.
    const lines = booked.filter(({ sighted, outcome }) => sighted.folder?.id || outcome !== 'KNOWN');
    if (lines.length) await this.db.query(INSERT, [storableJson(lines.map(rowOf))]);
    const had = booked.filter(({ sighted, outcome }) => sighted.folder?.id && outcome !== 'FAILED');
    if (had.length && progress) await this.db.query(WORKS, [progress.folderId, had[0]!.sighted.seenAt]);
    if (had.length) await this.db.query(SETTLE, [had[0]!.sighted.seenAt, ...placesOf(had)]);
    if (progress) await this.db.query(MOVE, [progress.folderId, progress.uidValidity, progress.lastUid, progress.historyFrom]);
  }
}

const placesOf = (had: readonly Booked[]): unknown[][] => [
  had.map(({ sighted }) => sighted.folder!.id),
  had.map(({ sighted }) => sighted.uidValidity),
  had.map(({ sighted }) => sighted.uid),
  had.map(({ messageId }) => messageId),
];

const rowOf = ({ sighted, outcome, messageId, reason, mailMessageId, nextTryAt }: Booked): Record<string, unknown> => ({
  ...{ id: randomUUID(), mailbox_id: sighted.folder?.mailboxId, folder_id: sighted.folder?.id, uid_validity: sighted.uidValidity, uid: sighted.uid },
  ...{ message_id: messageId, seen_at: sighted.seenAt, outcome, reason, mail_message_id: mailMessageId, next_try_at: nextTryAt },
});
