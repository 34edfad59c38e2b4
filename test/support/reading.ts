import { ReadMailboxes, StoreMessages } from '#capture';
import { Database, systemActor } from '#platform';
import type { Dovecot } from './dovecot.js';
import type { Colleague, Rapport } from './rapport.js';
import { seen, understood } from './understood.js';

/** A message as it is sent, with a Message-ID of its own unless one is given. */
export function letter(id: string, { from = 'zoe@blog.example', to = 'lila@agence.example', date = new Date(), text = 'Bonjour.', headers = '' } = {}): string {
  const lines = [`Message-ID: <${id}@blog.example>`, `Date: ${date.toUTCString().replace('GMT', '+0000')}`, `From: ${from}`, `To: ${to}`, `Subject: ${id}`];
  return `${lines.join('\r\n')}\r\n${headers}\r\n${text}\r\n`;
}

/** What a member sees of a mailbox that is read. */
export interface ReadingSeen {
  status: string;
  fault: { code: string; fr: string; en: string } | null;
  said: string | null;
  reconnects: number;
  lastReadAt: string | null;
  comparedAt: string | null;
  missing: number;
  folders: { path: string; role: string; lastUid: number; leftAt: string | null }[];
  ledger: { seen: number; stored: number; known: number; skipped: number; failed: number; reasons: { reason: { code: string }; count: number }[] }[];
  differences: { kind: string; uid: number; messageId: string | null; settledAt: string | null; folder: { path: string } }[];
}

const READING = `query ($id: ID!) { mailbox(id: $id) { reading {
  status fault { code fr en } said reconnects lastReadAt comparedAt missing folders { path role lastUid leftAt }
  ledger(from: "2000-01-01", to: "2999-12-31") { seen stored known skipped failed reasons { reason { code } count } }
  differences { kind uid messageId settledAt folder { path } }
} } }`;

/** Mailboxes of one workspace, read from a Dovecot. */
export class Readers {
  constructor(
    private readonly rapport: Rapport,
    private readonly dovecot: Dovecot,
    readonly nadia: Colleague,
  ) {}

  /** A mailbox that is read from now on. @returns its id */
  async read(settings: object = {}, how: object = {}): Promise<string> {
    const { user, password, tlsPort, certificate } = this.dovecot;
    const input = { address: user, imapHost: 'localhost', imapPort: tlsPort, imapUser: user, imapPassword: password, trustedCertificate: certificate, ...settings };
    const { createMailbox } = await this.nadia.ask<{ createMailbox: { id: string } }>(
      'mutation ($input: CreateMailboxInput!) { createMailbox(input: $input) { id } }', { input });
    await this.nadia.ask('mutation ($input: ReadMailboxInput!) { readMailbox(input: $input) { id } }', { input: { mailboxId: createMailbox.id, ...how } });
    return createMailbox.id;
  }

  /** One pass over every folder. @returns whether all could be read */
  now(mailboxId?: string): Promise<boolean> {
    return this.act(() => this.rapport.api.get(ReadMailboxes, { strict: false }).readNow(mailboxId));
  }

  act<T>(work: () => Promise<T>): Promise<T> {
    return this.rapport.api.get(Database).as(systemActor(this.nadia.workspaceId, 'spec'), 'spec', work);
  }

  async seen(mailboxId: string): Promise<ReadingSeen> {
    return (await this.nadia.ask<{ mailbox: { reading: ReadingSeen } }>(READING, { id: mailboxId })).mailbox.reading;
  }

  /** Subjects of what is stored, in their order. */
  async stored(): Promise<string[]> {
    const { rows } = await this.rapport.owner.query<{ subject: string }>(
      'select subject from mail_message where workspace_id = $1 order by subject', [this.nadia.workspaceId]);
    return rows.map(({ subject }) => subject);
  }

  /** The ledger, one line a sighting: folder, UID, outcome, reason. */
  async ledger(): Promise<string[]> {
    const { rows } = await this.rapport.owner.query<{ line: string }>(
      `select concat_ws(' ', f.path, s.uid, s.outcome, s.reason->>'code') as line from mail_sighting s join mail_folder f on f.id = s.folder_id
       where s.workspace_id = $1 order by s.seen_at, f.path, s.uid`, [this.nadia.workspaceId]);
    return rows.map(({ line }) => line);
  }
}

/** A row of everything that reading a mailbox leaves, every text of it marked. */
export async function readSomething(rapport: Rapport, nadia: Colleague, mark: string): Promise<void> {
  const { createMailbox } = await nadia.ask<{ createMailbox: { id: string } }>(
    'mutation ($name: String!) { createMailbox(input: { address: "lue@secrete.example", senderName: $name, imapHost: "imap.secrete.example", imapPassword: "x" }) { id } }', { name: mark });
  const mailboxId = createMailbox.id;
  await nadia.ask('mutation ($input: ReadMailboxInput!) { readMailbox(input: $input) { id } }', { input: { mailboxId, folders: [mark] } });
  const values = [nadia.workspaceId, mailboxId, mark];
  const { rows } = await rapport.owner.query<{ id: string }>(
    `insert into mail_folder (workspace_id, id, mailbox_id, path, role, uid_validity) values ($1, gen_random_uuid(), $2, $3, 'OTHER', 1) returning id`, values);
  const folder = { id: rows[0]!.id, mailboxId };
  const message = understood({ subject: mark, text: mark, from: { address: 'voisine@secrete.example', name: mark } });
  await rapport.api.get(Database).as(systemActor(nadia.workspaceId, 'spec'), 'spec', () =>
    rapport.api.get(StoreMessages, { strict: false }).store([seen(message, { folder, uidValidity: 1, uid: 1 })]));
  await rapport.owner.query(
    `insert into mail_difference (workspace_id, id, mailbox_id, folder_id, uid_validity, uid, message_id, kind, found_at)
     values ($1, gen_random_uuid(), $2, $3, 1, 2, $4, 'MISSING', now())`, [nadia.workspaceId, mailboxId, folder.id, mark]);
}
