import { beforeEach, describe, expect, it } from 'vitest';
import {
  ApplyPrivacyRules, CapturedListeners, ImportMessages, MailMessages, MailSources, StoreMessages,
  type FileMessage, type ImportCounts, type MailMessage, type Progress, type Sighted,
} from '#capture';
import { Database, systemActor, type Actor } from '#platform';
import { useRapport, type Colleague } from '../support/rapport.js';
import { letter } from '../support/reading.js';
import { seen, understood } from '../support/understood.js';

describe('storing what mailboxes saw', () => {
  const rapport = useRapport();
  let nadia: Colleague;

  const as = <T>(actor: Actor, work: () => Promise<T>): Promise<T> => rapport.api.get(Database).as(actor, 'spec', work);
  const part = <T>(lib: new (...args: never[]) => T): T => rapport.api.get(lib, { strict: false });
  const store = (sighted: Sighted[], progress: Progress | null = null): Promise<MailMessage[]> =>
    as(systemActor(nadia.workspaceId, 'spec'), () => part(StoreMessages).store(sighted, progress));
  const ledger = async (): Promise<string[]> => {
    const { rows } = await rapport.owner.query<{ line: string }>(
      `select concat_ws(' ', uid, outcome, reason->>'code') as line from mail_sighting where workspace_id = $1 order by uid, seen_at`, [nadia.workspaceId]);
    return rows.map(({ line }) => line);
  };
  /** A mailbox that is read, with one folder. */
  async function folder(memberId: string | null = null, path = 'INBOX'): Promise<{ id: string; mailboxId: string }> {
    const { createMailbox } = await nadia.ask<{ createMailbox: { id: string } }>(
      `mutation ($input: CreateMailboxInput!) { createMailbox(input: $input) { id } }`,
      { input: { address: `${crypto.randomUUID().slice(0, 8)}@agence.example`, memberId, imapHost: 'imap.agence.example', imapPassword: 'x' } });
    const mailboxId = createMailbox.id;
    const values = [nadia.workspaceId, mailboxId];
    await rapport.owner.query('insert into mail_account (workspace_id, mailbox_id, started_at, status_since) values ($1, $2, now(), now())', values);
    const { rows } = await rapport.owner.query<{ id: string }>(
      `insert into mail_folder (workspace_id, id, mailbox_id, path, role, uid_validity) values ($1, gen_random_uuid(), $2, $3, 'INBOX', 7) returning id`,
      [...values, path]);
    return { id: rows[0]!.id, mailboxId };
  }
  async function* filed(letters: string[]): AsyncIterable<FileMessage> {
    for (const one of letters) yield await Promise.resolve({ source: Buffer.from(one), receivedAt: new Date() });
  }
  const bringIn = (letters: string[], mailboxId: string | null = null): Promise<ImportCounts> =>
    as(systemActor(nadia.workspaceId, 'spec'), () => part(ImportMessages).bringIn(filed(letters), { mailboxId, dryRun: false }));
  const at = (where: { id: string; mailboxId: string }, uid: number, given: Partial<Sighted> = {}): Partial<Sighted> => ({ folder: where, uidValidity: 7, uid, ...given });

  beforeEach(async () => {
    nadia = await rapport.colleague('MANAGER');
  });

  it('keeps a message with its exact bytes', async () => {
    const zoe = understood({ text: 'NUL \u0000 et moitié \ud83c', attachments: [{ filename: 'four.jpg', type: 'image/jpeg', size: 3 }] });
    const [message] = await store([seen(zoe)]);
    expect(message).toMatchObject({ direction: 'INBOUND', fromKey: 'zoe@levain.example', kind: 'PERSON', sentAt: zoe.date });
    const [found, bytes] = await as(systemActor(nadia.workspaceId, 'spec'), async () => [
      await part(MailMessages).get(message!.id), await part(MailSources).get(message!.id)] as const);
    expect(found).toMatchObject({ text: 'NUL  et moitié \ufffd', sentTo: ['lila@agence.example'], attachments: zoe.attachments });
    expect(bytes).toHaveLength(zoe.size);
  });

  it('stores once what two mailboxes received, and books both sightings', async () => {
    const [mine, theirs] = [await folder(), await folder()];
    expect(await store([seen(understood(), at(mine, 1))])).toHaveLength(1);
    expect(await store([seen(understood(), at(theirs, 1))])).toEqual([]);
    expect((await ledger()).sort()).toEqual(['1 KNOWN', '1 STORED']);
  });

  it('stores two messages that share a Message-ID and nothing else', async () => {
    const other = understood({ text: 'Tout autre chose', date: new Date('2026-02-01T09:00:00Z') });
    expect(await store([seen(understood()), seen(other), seen(understood())])).toHaveLength(2);
    expect(await store([seen(other)])).toEqual([]);
  });

  it('moves the cursor of a folder with the batch, and never back', async () => {
    const inbox = await folder();
    const cursor = async () => (await rapport.owner.query<{ last: string }>('select last_uid as last from mail_folder where id = $1', [inbox.id])).rows[0]!.last;
    await store([seen(understood(), at(inbox, 9))], { folderId: inbox.id, uidValidity: 7, lastUid: 9, historyFrom: null });
    expect(await cursor()).toBe('9');
    await store([], { folderId: inbox.id, uidValidity: 7, lastUid: 3, historyFrom: null });
    await store([], { folderId: inbox.id, uidValidity: 8, lastUid: 30, historyFrom: null });
    expect(await cursor()).toBe('9');
  });

  it('keeps nothing of a batch whose consequences fail, and books a second try where the first failed', async () => {
    const inbox = await folder();
    const failing = { captured: () => Promise.reject(new Error('no')) };
    const listeners = part(CapturedListeners) as unknown as { listeners: unknown[] };
    listeners.listeners.push(failing);
    const moved = { folderId: inbox.id, uidValidity: 7, lastUid: 5, historyFrom: null };
    await expect(store([seen(understood(), at(inbox, 5))], moved)).rejects.toThrow('no');
    expect(await ledger()).toEqual([]);
    listeners.listeners.pop();
    const reason = { code: 'UNSTORED', fr: 'Pas encore.', en: 'Not yet.' };
    await store([seen(understood(), at(inbox, 5, { found: { outcome: 'FAILED', reason, nextTryAt: new Date() } }))], moved);
    expect(await ledger()).toEqual(['5 FAILED UNSTORED']);
    await store([seen(understood(), at(inbox, 5))]);
    expect(await ledger()).toEqual(['5 STORED']);
  });

  it('knows who of us wrote or received a message, through whichever mailbox it came', async () => {
    const own = await folder(nadia.memberId);
    const [email] = (await rapport.owner.query<{ email: string }>('select email from member where id = $1', [nadia.memberId])).rows.map((row) => row.email);
    const [inbound] = await store([seen(understood(), at(own, 1))]);
    expect(inbound!.participants).toEqual([nadia.memberId]);
    const written = understood({ messageId: '<b@agence.example>', from: { address: email!.toUpperCase(), name: null } });
    const [outbound] = await store([seen(written)]);
    expect(outbound).toMatchObject({ direction: 'OUTBOUND', participants: [nadia.memberId] });
  });

  it('shows what only participants may read to nobody else, and to whoever received it too', async () => {
    const colleague = await rapport.colleague('ADMIN', nadia.workspaceId);
    const [mine, theirs] = [await folder(nadia.memberId), await folder(colleague.memberId)];
    const [message] = await store([seen(understood(), at(mine, 1, { participantsOnly: true }))]);
    const read = (who: Colleague) => as({ ...systemActor(who.workspaceId, 'spec'), memberId: who.memberId }, () => part(MailSources).get(message!.id));
    expect(await read(nadia)).toBeInstanceOf(Buffer);
    await expect(read(colleague)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await store([seen(understood(), at(theirs, 1))]);
    expect(await read(colleague)).toBeInstanceOf(Buffer);
  });

  it('obeys privacy rules: what must not be stored leaves a line in the ledger and nothing else', async () => {
    const inbox = await folder();
    const rule = (values: unknown[]) => rapport.owner.query(
      `insert into privacy_rule (workspace_id, id, domain, address_key, effect, created_at) values ($1, gen_random_uuid(), $2, $3, $4, now())`, [nadia.workspaceId, ...values]);
    await rule(['levain.example', null, 'NEVER_STORED']);
    await rule([null, 'ana@ecole.example', 'PARTICIPANTS_ONLY']);
    const ana = understood({ messageId: '<ana@ecole.example>', from: { address: 'Ana@ecole.example', name: null } });
    const stored = await store([seen(understood(), at(inbox, 1)), seen(ana, at(inbox, 2))]);
    expect(stored).toMatchObject([{ messageId: '<ana@ecole.example>', participantsOnly: true }]);
    expect(await ledger()).toEqual(['1 SKIPPED PRIVATE', '2 STORED']);
  });

  it('obeys privacy rules about whom a bounce or a message passed on is about', async () => {
    await rapport.owner.query(
      `insert into privacy_rule (workspace_id, id, domain, effect, created_at) values ($1, gen_random_uuid(), 'levain.example', 'NEVER_STORED', now())`, [nadia.workspaceId]);
    const { classification } = understood();
    const from = { address: 'postmaster@mx.example', name: null };
    const recipients = [{ address: 'zoe@levain.example' }] as typeof classification.recipients;
    const bounce = understood({ messageId: '<b@mx.example>', from, classification: { ...classification, recipients } });
    const forwarded = { from: { address: 'zoe@levain.example', name: null }, date: null, subject: null, words: 'Secret', kind: 'PERSON', confidence: 0.9, returnsOn: null, noMoreMail: null } as const;
    const passedOn = understood({ messageId: '<f@mx.example>', from, forwarded });
    const other = understood({ messageId: '<o@mx.example>', from });
    expect((await store([seen(bounce), seen(passedOn), seen(other)])).map(({ messageId }) => messageId)).toEqual(['<o@mx.example>']);
  });

  it('lets the admins read what is for participants, where no member took part', async () => {
    const admin = await rapport.colleague('ADMIN', nadia.workspaceId);
    const [message] = await store([seen(understood(), at(await folder(), 1, { participantsOnly: true }))]);
    expect(message!.participants).toContain(admin.memberId);
    const own = understood({ messageId: '<own@levain.example>' });
    expect((await store([seen(own, at(await folder(nadia.memberId), 1, { participantsOnly: true }))]))[0]!.participants).toEqual([nadia.memberId]);
  });

  it('closes what a mailbox received before its mail was for participants, and what is imported into it', async () => {
    const { id, mailboxId } = await folder();
    await store([seen(understood(), at({ id, mailboxId }, 1)), seen(understood({ messageId: '<elsewhere@levain.example>', text: 'Autre' }))]);
    await nadia.ask('mutation ($input: ReadMailboxInput!) { readMailbox(input: $input) { id } }', { input: { mailboxId, participantsOnly: true } });
    const { rows: jobs } = await rapport.owner.query(`select data from pgboss.job where name = 'apply-privacy-rules' and data->>'workspaceId' = $1`, [nadia.workspaceId]);
    expect(jobs).toEqual([{ data: { workspaceId: nadia.workspaceId } }]);
    await part(ApplyPrivacyRules).run({ workspaceId: nadia.workspaceId });
    await bringIn([letter('importé')], mailboxId);
    const { rows } = await rapport.owner.query(
      'select message_id as id from mail_message where workspace_id = $1 and participants_only order by 1', [nadia.workspaceId]);
    expect(rows).toEqual([{ id: '<importé@blog.example>' }, { id: '<merci@levain.example>' }]);
  });

  it('imports on past a message that cannot be stored, and a second time changes nothing', async () => {
    const poison = { captured: (messages: MailMessage[]) => (messages.some(({ subject }) => subject === 'poison') ? Promise.reject(new Error('poison')) : Promise.resolve()) };
    const { listeners } = part(CapturedListeners) as unknown as { listeners: unknown[] };
    listeners.push(poison);
    const files = ['avant', 'poison', 'apres'].map((id) => letter(id));
    expect(await bringIn(files)).toEqual({ STORED: 2, KNOWN: 0, SKIPPED: 0, FAILED: 1 });
    listeners.splice(listeners.indexOf(poison), 1);
    expect((await ledger()).sort()).toEqual(['FAILED NOT_IMPORTED', 'STORED', 'STORED']);
    expect(await bringIn(files)).toEqual({ STORED: 1, KNOWN: 2, SKIPPED: 0, FAILED: 0 });
    expect(await bringIn(files)).toEqual({ STORED: 0, KNOWN: 3, SKIPPED: 0, FAILED: 0 });
    expect(await ledger()).toHaveLength(4);
  });

  it('writes down what is found out about messages later', async () => {
    const [message] = await store([seen(understood())]);
    const settled = await as(systemActor(nadia.workspaceId, 'spec'), () => part(MailMessages).settle(message!.id, { triage: 'ASIDE', suggestions: [] }));
    expect(settled).toMatchObject({ triage: 'ASIDE', version: message!.version + 1 });
    expect(await as(systemActor(nadia.workspaceId, 'spec'), () => part(MailMessages).findByMessageIds(['<merci@levain.example>']))).toMatchObject([{ triage: 'ASIDE', version: settled.version }]);
  });
});
