import { gunzipSync } from 'node:zlib';
import type { Client } from 'pg';
import type { MailFolders } from '../../support/mail-folders.js';
import { MARK, type Posted } from './odd-mail.js';
import type { InboxBooks, ServedMessage, Sighting, StoredMessage } from './promises.js';
import { MAILBOXES } from './two-mailboxes.js';

const SIGHTINGS = `
  select b.address as mailbox, f.path as folder, s.uid_validity::float as "uidValidity", s.uid::float as uid, s.outcome, s.mail_message_id as "mailMessageId"
  from mail_sighting s join mail_folder f using (workspace_id) join mailbox b using (workspace_id)
  where f.id = s.folder_id and b.id = s.mailbox_id`;

export const sightings = async (owner: Client): Promise<Sighting[]> => (await owner.query<Sighting>(SIGHTINGS)).rows;

export const countSightings = async (owner: Client): Promise<number> =>
  (await owner.query<{ count: number }>('select count(*)::integer as count from mail_sighting')).rows[0]!.count;

/** What lies in every folder of both mailboxes. */
export async function served(folders: MailFolders): Promise<ServedMessage[]> {
  const listed = await Promise.all(MAILBOXES.map(async (mailbox) => (await folders.numbered(mailbox, 'x-chaos')).map((one) => ({ ...one, mailbox }))));
  return listed.flat().map(({ header, ...place }) => ({ ...place, number: numberIn(header) ?? NaN }));
}

const numberIn = (text: string): number | null => Number(MARK.exec(text)?.[1] ?? NaN) || null;

const AT_ONCE = 200;

/** Every message that is stored, and which one of those posted it is by its bytes. */
export async function stored(owner: Client, posted: ReadonlyMap<number, Posted>): Promise<StoredMessage[]> {
  const found: StoredMessage[] = [];
  for (let last = '00000000-0000-0000-0000-000000000000'; ; last = found.at(-1)!.id) {
    const { rows } = await owner.query<{ id: string; triage: string; source: Buffer | null }>(
      `select m.id, m.triage, s.source from mail_message m left join mail_source s on s.mail_message_id = m.id where m.id > $1 order by m.id limit $2`, [last, AT_ONCE]);
    if (!rows.length) return found;
    for (const { id, triage, source } of rows) found.push({ id, triage, number: source && whichOf(posted, gunzipSync(source)) });
  }
}

/** Servers end lines in their own way; everything else is as it was posted. */
function whichOf(posted: ReadonlyMap<number, Posted>, source: Buffer): number | null {
  const text = source.toString('latin1');
  const number = numberIn(text);
  const raw = number === null ? undefined : posted.get(number)?.raw;
  return raw && text.replaceAll('\r\n', '\n') === raw.toString('latin1') ? number : null;
}

/** Somebody on record wrote it, or one of us to them, and it says who and what as it should. */
const LOGGED: readonly Posted['kind'][] = ['KNOWN', 'UNNUMBERED', 'LARGE', 'OURS'];

const ENTRIES = `select i.body from interaction i where i.body like '%chaos-%'`;

/** Everything that is compared in the end. */
export async function books(owner: Client, folders: MailFolders, posted: ReadonlyMap<number, Posted>): Promise<InboxBooks> {
  const entries = (await owner.query<{ body: string }>(ENTRIES)).rows;
  const differences = await owner.query<{ told: string }>(
    `select concat_ws(' ', b.address, f.path, d.uid_validity || '/' || d.uid, d.kind) as told
    from mail_difference d join mail_folder f on f.id = d.folder_id join mailbox b on b.id = d.mailbox_id where d.settled_at is null`);
  const statuses = await owner.query<{ address: string; status: string }>(`select b.address, a.status from mail_account a join mailbox b on b.id = a.mailbox_id`);
  return {
    posted: [...posted.keys()],
    belongInLog: [...posted.values()].filter(({ kind }) => LOGGED.includes(kind)).map(({ number }) => number),
    served: await served(folders),
    sightings: await sightings(owner),
    stored: await stored(owner, posted),
    logged: entries.map(({ body }) => numberIn(body)!),
    differences: differences.rows.map(({ told }) => told),
    statuses: Object.fromEntries(statuses.rows.map(({ address, status }) => [address, status])),
  };
}
