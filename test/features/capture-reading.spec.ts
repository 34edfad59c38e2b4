import { chmodSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { CapturedListeners, CompareMailboxes, ReadingPace, type MailMessage } from '#capture';
import { dovecotMissing, useDovecot } from '../support/dovecot.js';
import { MailFolders } from '../support/mail-folders.js';
import { describeWithServers } from '../support/mail-programs.js';
import { useRapport } from '../support/rapport.js';
import { letter, Readers } from '../support/reading.js';

const SENT = 'Éléments envoyés';

describeWithServers('reading a mailbox', dovecotMissing(), () => {
  const rapport = useRapport();
  const dovecot = useDovecot();
  let folders: MailFolders;
  let readers: Readers;
  const part = <T>(lib: new (...args: never[]) => T): T => rapport.api.get(lib, { strict: false });
  const deliver = (id: string, folder?: string) => folders.deliver(dovecot.user, letter(id), folder);
  const compare = (mailboxId: string) => part(CompareMailboxes).run({ workspaceId: readers.nadia.workspaceId, mailboxId });

  beforeAll(() => {
    folders = new MailFolders(dovecot);
  });
  beforeEach(async () => {
    readers = new Readers(rapport, dovecot, await rapport.colleague('ADMIN'));
    await dovecot.admin('expunge', '-u', dovecot.user, 'mailbox', '*', 'all').catch(() => undefined);
  });

  it('reads inbox, sent mail and chosen folders, and knows what is history', async () => {
    deliver('ancien');
    deliver('parti', SENT);
    deliver('presse', 'Presse');
    deliver('autre', 'Corbeille');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const id = await readers.read({}, { folders: ['presse'] });
    deliver('nouveau');
    expect(await readers.now()).toBe(true);
    expect(await readers.stored()).toEqual(['ancien', 'nouveau', 'parti', 'presse']);
    const { rows } = await rapport.owner.query('select subject from mail_message where workspace_id = $1 and not is_history', [readers.nadia.workspaceId]);
    expect(rows).toEqual([{ subject: 'nouveau' }]);
    const seen = await readers.seen(id);
    expect(seen).toMatchObject({ status: 'READING', fault: null, missing: 0, ledger: [{ seen: 4, stored: 4, failed: 0 }] });
    expect(seen.folders.map(({ path, role }) => `${role} ${path}`)).toEqual(['INBOX INBOX', 'OTHER Presse', `SENT ${SENT}`]);
  });

  it('leaves mail alone that came before the day history begins, and fetches it once more is wanted', async () => {
    const now = Date.now();
    deliver('hier');
    const id = await readers.read({}, { historyFrom: new Date(now + 43_200_000) });
    await readers.now();
    expect(await readers.stored()).toEqual([]);
    await readers.nadia.ask('mutation ($input: ReadMailboxInput!) { readMailbox(input: $input) { id } }', { input: { mailboxId: id, historyFrom: new Date(now - 86_400_000) } });
    await readers.now();
    expect(await readers.stored()).toEqual(['hier']);
  });

  it('refuses history that would begin in the future', async () => {
    const asked = readers.read({}, { historyFrom: new Date(Date.now() + 2 * 86_400_000) });
    await expect(asked).rejects.toThrow(/historyFrom: mail of the future cannot be read/);
  });

  it('changes nothing in the mailbox', async () => {
    deliver('non-lu');
    await readers.read();
    await readers.now();
    expect(await dovecot.admin('search', '-u', dovecot.user, 'mailbox', 'INBOX', 'UNSEEN')).not.toBe('');
  });

  it('reads on from where it was left, mail that was read elsewhere too', async () => {
    deliver('un');
    await readers.read();
    await readers.now();
    deliver('deux');
    await dovecot.admin('flags', 'add', '-u', dovecot.user, '\\Seen', 'mailbox', 'INBOX', 'all');
    await readers.now();
    await readers.now();
    expect((await readers.ledger()).map((line) => line.split(' ')[2])).toEqual(['STORED', 'STORED']);
  });

  it('stores once what two mailboxes received', async () => {
    deliver('deux-boîtes');
    await readers.read();
    await readers.read({ address: 'contact@agence.example' });
    await readers.now();
    expect(await readers.stored()).toEqual(['deux-boîtes']);
    expect((await readers.ledger()).map((line) => line.split(' ')[2]).sort()).toEqual(['KNOWN', 'STORED']);
  });

  it.each([
    ['numbers its messages anew', (user: string) => folders.changeUidValidity(user)],
    ['was made anew', (user: string) => Promise.resolve(folders.recreate(user))],
  ])('knows everything again in a folder that %s, and reads what is new in it', async (_, change) => {
    for (const id of ['a', 'b', 'c']) deliver(id);
    const id = await readers.read();
    await readers.now();
    await change(dovecot.user);
    deliver('d');
    await readers.now();
    expect(await readers.stored()).toEqual(['a', 'b', 'c', 'd']);
    expect((await readers.ledger()).map((line) => line.split(' ')[2]).sort()).toEqual(['KNOWN', 'KNOWN', 'KNOWN', 'STORED', 'STORED', 'STORED', 'STORED']);
    expect((await readers.seen(id)).status).toBe('READING');
  });

  it('leaves a folder that is gone, and follows one that was renamed', async () => {
    deliver('presse', 'Presse');
    const id = await readers.read({}, { folders: ['Presse', 'Journaux'] });
    await readers.now();
    await dovecot.admin('mailbox', 'rename', '-u', dovecot.user, 'Presse', 'Journaux');
    deliver('suite', 'Journaux');
    expect(await readers.now()).toBe(false);
    expect((await readers.seen(id)).fault).toMatchObject({ code: 'FOLDERS_UNREAD', en: expect.stringContaining('Presse') as string });
    await readers.nadia.ask('mutation ($input: ReadMailboxInput!) { readMailbox(input: $input) { id } }', { input: { mailboxId: id, folders: ['Journaux'] } });
    expect(await readers.now()).toBe(true);
    expect(await readers.stored()).toEqual(['presse', 'suite']);
    const left = (await readers.seen(id)).folders.filter(({ leftAt }) => leftAt).map(({ path }) => path);
    expect(left).toEqual(['Presse']);
    await dovecot.admin('mailbox', 'delete', '-u', dovecot.user, 'Journaux');
  });

  it('puts a message aside that cannot be stored, reads the others, and tries it again later', async () => {
    for (const id of ['avant', 'poison', 'après']) deliver(id);
    const poison = { captured: (messages: MailMessage[]) => (messages.some(({ subject }) => subject === 'poison') ? Promise.reject(new Error('poison')) : Promise.resolve()) };
    const { listeners } = part(CapturedListeners) as unknown as { listeners: unknown[] };
    listeners.push(poison);
    const id = await readers.read();
    await readers.now();
    expect(await readers.stored()).toEqual(['après', 'avant']);
    expect(await readers.seen(id)).toMatchObject({ status: 'MISSING_MAIL', missing: 1, ledger: [{ stored: 2, failed: 1, reasons: [{ reason: { code: 'NOT_STORED' }, count: 1 }] }] });
    listeners.splice(listeners.indexOf(poison), 1);
    await readers.now();
    expect(await readers.stored()).toHaveLength(2);
    await rapport.owner.query(`update mail_sighting set next_try_at = now() where outcome = 'FAILED'`);
    await readers.now();
    expect(await readers.stored()).toEqual(['après', 'avant', 'poison']);
    expect((await readers.seen(id)).status).toBe('READING');
  });

  it('reads on past a message that the server cannot give, and asks for it again later', async () => {
    for (const id of ['avant', 'illisible', 'après']) deliver(id);
    folders.permit(dovecot.user, 'illisible', false);
    const id = await readers.read();
    for (let i = 0; i < 6; i++) await readers.now();
    expect(await readers.stored()).toEqual(['après', 'avant']);
    expect(await readers.seen(id)).toMatchObject({ status: 'MISSING_MAIL', missing: 1, ledger: [{ stored: 2, failed: 1, reasons: [{ reason: { code: 'NOT_GIVEN' } }] }] });
    const due = () => rapport.owner.query(`update mail_sighting set next_try_at = now() where outcome = 'FAILED'`);
    await due();
    deliver('ensuite');
    for (let i = 0; i < 2; i++) await readers.now();
    expect(await readers.stored()).toEqual(['après', 'avant', 'ensuite']);
    folders.permit(dovecot.user, 'illisible', true);
    await due();
    expect(await readers.now()).toBe(true);
    expect(await readers.stored()).toEqual(['après', 'avant', 'ensuite', 'illisible']);
    expect((await readers.seen(id)).status).toBe('READING');
  });

  it('keeps the beginning of a message that is too long, and says so', async () => {
    const pace = part(ReadingPace);
    const usual = pace.mostBytes;
    pace.mostBytes = 100_000;
    folders.deliver(dovecot.user, letter('long', { text: 'x'.repeat(70).concat('\r\n').repeat(5_000) }));
    deliver('court');
    const id = await readers.read();
    await readers.now();
    pace.mostBytes = usual;
    expect((await readers.seen(id)).ledger[0]).toMatchObject({ stored: 2, reasons: [{ reason: { code: 'CUT_OFF' }, count: 1 }] });
    const { rows } = await rapport.owner.query('select size from mail_message where subject = $1', ['long']);
    expect(rows).toEqual([{ size: 100_000 }]);
  });

  it('finds what the ledger has not got, tells it once, and fetches it', async () => {
    for (const id of ['a', 'b', 'c']) deliver(id);
    const id = await readers.read();
    await readers.now();
    await compare(id);
    expect((await readers.seen(id)).differences).toEqual([]);
    const gone = `select s.id, m.id as message from mail_sighting s join mail_message m on m.id = s.mail_message_id where m.subject = 'b' and m.workspace_id = $1`;
    const { rows: [lost] } = await rapport.owner.query<{ id: string; message: string }>(gone, [readers.nadia.workspaceId]);
    await rapport.owner.query('delete from mail_sighting where id = $1', [lost!.id]);
    await rapport.owner.query('delete from mail_source where mail_message_id = $1', [lost!.message]);
    await rapport.owner.query('delete from mail_message where id = $1', [lost!.message]);
    await dovecot.admin('expunge', '-u', dovecot.user, 'mailbox', 'INBOX', 'subject', 'c');
    await compare(id);
    await compare(id);
    expect(await readers.stored()).toEqual(['a', 'b', 'c']);
    const seen = await readers.seen(id);
    expect(seen.differences.map(({ kind, messageId, settledAt }) => `${kind} ${messageId} ${settledAt ? 'settled' : 'open'}`).sort()).toEqual([
      'GONE <c@blog.example> open', 'MISSING <b@blog.example> settled']);
    expect(seen).toMatchObject({ status: 'READING', missing: 0, comparedAt: expect.any(String) as string });
  });

  it('compares each mailbox by itself, once it was read to its end', async () => {
    const [read] = [await readers.read(), await readers.now(), await readers.read({ address: 'contact@agence.example' })];
    await part(CompareMailboxes).run();
    const { rows } = await rapport.owner.query<{ data: object; hours: number }>(
      `select data, extract(epoch from expire_in)::integer / 3600 as hours from pgboss.job where name = 'compare-mailboxes' and data->>'workspaceId' = $1`,
      [readers.nadia.workspaceId]);
    expect(rows).toEqual([{ data: { workspaceId: readers.nadia.workspaceId, mailboxId: read }, hours: 6 }]);
  });

  it('fetches what was thought to be removed, and is there all the same', async () => {
    deliver('revenu');
    const id = await readers.read();
    await readers.now();
    const place = 'where workspace_id = $1';
    const [here] = [[readers.nadia.workspaceId]];
    await rapport.owner.query(`update mail_sighting set outcome = 'SKIPPED', reason = '{"code": "EXPUNGED"}', message_id = null, mail_message_id = null ${place}`, here);
    for (const table of ['mail_source', 'mail_message']) await rapport.owner.query(`delete from ${table} ${place}`, here);
    await compare(id);
    expect(await readers.stored()).toEqual(['revenu']);
    expect(await readers.ledger()).toEqual(['INBOX 1 STORED'].map((line) => expect.stringMatching(line.replace('1', '\\d+')) as string));
    expect((await readers.seen(id)).differences).toMatchObject([{ kind: 'MISSING', settledAt: expect.any(String) as string }]);
  });

  it('is never well where a folder that is wanted cannot be read, and reads the others', async () => {
    deliver('presse', 'Presse');
    const id = await readers.read({}, { folders: ['Presse'] });
    expect(await readers.now()).toBe(true);
    const { lastReadAt } = await readers.seen(id);
    const folder = path.join(dovecot.homes, dovecot.user, 'Maildir', '.Presse');
    chmodSync(folder, 0);
    deliver('reçu');
    expect(await readers.now()).toBe(false);
    await compare(id);
    expect(await readers.stored()).toEqual(['presse', 'reçu']);
    expect(await readers.seen(id)).toMatchObject({ lastReadAt, comparedAt: null, fault: { code: 'FOLDERS_UNREAD', fr: expect.stringContaining('Presse') as string } });
    chmodSync(folder, 0o755);
    expect(await readers.now()).toBe(true);
    expect((await readers.seen(id)).fault).toBeNull();
  });

  it('is never healthy while something is missing', async () => {
    deliver('a');
    const id = await readers.read();
    await readers.now();
    await rapport.owner.query(
      `insert into mail_difference (workspace_id, id, mailbox_id, folder_id, uid_validity, uid, kind, found_at)
       select workspace_id, gen_random_uuid(), mailbox_id, id, uid_validity, 99, 'MISSING', now() from mail_folder where mailbox_id = $1 and path = 'INBOX'`, [id]);
    expect(await readers.seen(id)).toMatchObject({ status: 'MISSING_MAIL', missing: 1 });
    await compare(id);
    expect(await readers.seen(id)).toMatchObject({ status: 'READING', missing: 0 });
  });
});
