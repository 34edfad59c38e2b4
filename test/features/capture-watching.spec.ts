import { chmodSync, rmSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { CapturedListeners, ReadingLoop, ReadingPace } from '#capture';
import { dovecotMissing, useDovecot } from '../support/dovecot.js';
import { MailFolders } from '../support/mail-folders.js';
import { describeWithServers } from '../support/mail-programs.js';
import { useRapport } from '../support/rapport.js';
import { letter, Readers } from '../support/reading.js';
import { mailWaiting, withMail } from '../support/service-mail.js';

const UPDATE = 'mutation ($input: UpdateMailboxInput!) { updateMailbox(input: $input) { version } }';

const PATIENCE = { timeout: 20_000 };

describeWithServers('watching a mailbox', dovecotMissing(), () => {
  const rapport = useRapport(withMail);
  const dovecot = useDovecot();
  let folders: MailFolders;
  let readers: Readers;
  const part = <T>(lib: new (...args: never[]) => T): T => rapport.api.get(lib, { strict: false });
  const deliver = (id: string) => folders.deliver(dovecot.user, letter(id));
  const stored = () => expect.poll(() => readers.stored(), PATIENCE);
  const status = (id: string) => expect.poll(async () => (await readers.seen(id)).status, PATIENCE);

  beforeAll(() => {
    folders = new MailFolders(dovecot);
    Object.assign(part(ReadingPace), { lookMs: 100, leaseSeconds: 3, pollMs: 60_000, silenceMs: 3_000, unreachable: { firstMs: 300, lastMs: 600 } });
  });
  beforeEach(async () => {
    readers = new Readers(rapport, dovecot, await rapport.colleague('ADMIN'));
    await dovecot.admin('expunge', '-u', dovecot.user, 'mailbox', '*', 'all').catch(() => undefined);
  });
  afterEach(async () => {
    await part(ReadingLoop).stop();
    await rapport.owner.query('update mail_account set paused_at = now()');
    await rapport.owner.query(`delete from pgboss.job where name = 'send-service-mail'`);
  });

  it('reads what comes as it comes, and lets the mailbox go when it ends', async () => {
    await readers.read();
    part(ReadingLoop).start();
    deliver('premier');
    await stored().toEqual(['premier']);
    const since = performance.now();
    deliver('second');
    await stored().toEqual(['premier', 'second']);
    expect(performance.now() - since).toBeLessThan(10_000); // long before the next look at every folder
    await part(ReadingLoop).stop();
    const { rows } = await rapport.owner.query('select claimed_by from mail_account where workspace_id = $1', [readers.nadia.workspaceId]);
    expect(rows).toEqual([{ claimed_by: null }]);
  });

  it('goes on where it was, however often it is ended in the middle', async () => {
    for (let i = 10; i < 70; i++) deliver(`message-${i}`);
    part(ReadingPace).messagesAtOnce = 7;
    await readers.read();
    for (let i = 0; i < 3; i++) {
      part(ReadingLoop).start();
      await expect.poll(async () => (await readers.stored()).length, { ...PATIENCE, interval: 20 }).toBeGreaterThan(i * 14);
      await part(ReadingLoop).stop();
    }
    part(ReadingLoop).start();
    await expect.poll(async () => (await readers.stored()).length, PATIENCE).toBe(60);
    part(ReadingPace).messagesAtOnce = 100;
    expect(new Set(await readers.ledger()).size).toBe(60);
  });

  it('skips a message that is removed between being listed and being fetched', async () => {
    const pace = part(ReadingPace);
    pace.messagesAtOnce = 2;
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) deliver(id);
    const listeners = part(CapturedListeners) as unknown as { listeners: unknown[] };
    const remover = { captured: async () => {
      const cur = path.join(dovecot.homes, dovecot.user, 'Maildir');
      const last = ['cur', 'new'].flatMap((name) => readdirSync(path.join(cur, name)).map((file) => path.join(cur, name, file))).sort().at(-1)!;
      rmSync(last, { force: true });
      await dovecot.admin('force-resync', '-u', dovecot.user, 'INBOX');
      listeners.listeners.splice(listeners.listeners.indexOf(remover), 1);
    } };
    listeners.listeners.push(remover);
    const id = await readers.read();
    await readers.now();
    pace.messagesAtOnce = 100;
    expect(await readers.stored()).toHaveLength(7);
    expect((await readers.seen(id)).ledger[0]).toMatchObject({ stored: 7, skipped: 1, reasons: [{ reason: { code: 'EXPUNGED' }, count: 1 }] });
    expect((await readers.seen(id)).status).toBe('READING');
  });

  it('says at once that a password is refused, tells its owner by mail once, and again when it works', async () => {
    const id = await readers.read({ imapPassword: 'hunter3', memberId: readers.nadia.memberId });
    part(ReadingLoop).start();
    await status(id).toBe('SIGN_IN_REFUSED');
    const { fault, said } = await readers.seen(id);
    expect(fault).toMatchObject({ code: 'WRONG_PASSWORD', en: expect.stringContaining(dovecot.user) as string });
    expect(said).not.toContain('hunter3');
    await readers.now();
    const letters = await mailWaiting(rapport);
    expect(letters.map(({ subject }) => subject)).toEqual([`Le courrier de ${dovecot.user} n’est plus lu`]);
    expect(letters[0]!.text).toContain('n’est pas accepté');
    expect(letters[0]!.text).not.toContain('hunter3');
    deliver('entre-temps');
    await readers.nadia.ask(UPDATE, { input: { id, version: 1, imapPassword: dovecot.password } });
    await stored().toEqual(['entre-temps']); // at once, whatever pause was still to be made
    await status(id).toBe('READING');
    expect((await mailWaiting(rapport)).map(({ subject }) => subject)).toEqual([`Le courrier de ${dovecot.user} est lu à nouveau`]);
  });

  it('survives a server that goes and comes back, and tells nobody of a short absence', async () => {
    const id = await readers.read();
    part(ReadingLoop).start();
    await status(id).toBe('READING');
    await dovecot.restart(async () => {
      deliver('pendant');
      await expect.poll(() => readers.seen(id), PATIENCE).toMatchObject({ status: 'UNREACHABLE', fault: { code: 'NOTHING_LISTENS' } });
    });
    await stored().toEqual(['pendant']);
    await status(id).toBe('READING');
    expect((await readers.seen(id)).reconnects).toBeGreaterThan(0);
    expect(await mailWaiting(rapport)).toEqual([]);
  });

  it('tells the admins of a server that stays away', async () => {
    const id = await readers.read({ imapPort: 9 });
    await readers.now();
    expect(await mailWaiting(rapport)).toEqual([]);
    await rapport.owner.query(`update mail_account set status_since = now() - interval '16 minutes' where mailbox_id = $1`, [id]);
    await readers.now();
    await readers.now();
    expect((await mailWaiting(rapport)).map(({ subject }) => subject)).toEqual([`Le courrier de ${dovecot.user} n’est plus lu`]);
  });

  it('tells the admins of a server that lets us in and gives nothing, for as long as that lasts', async () => {
    const id = await readers.read();
    await readers.now();
    const maildir = path.join(dovecot.homes, dovecot.user, 'Maildir');
    chmodSync(maildir, 0);
    await readers.now();
    await rapport.owner.query(`update mail_account set status_since = now() - interval '16 minutes' where mailbox_id = $1`, [id]);
    await readers.now();
    await readers.now();
    expect(await readers.seen(id)).toMatchObject({ status: 'UNREACHABLE', fault: expect.anything() as unknown });
    expect((await mailWaiting(rapport)).map(({ subject }) => subject)).toEqual([`Le courrier de ${dovecot.user} n’est plus lu`]);
    chmodSync(maildir, 0o755);
    await readers.now();
    expect(await readers.seen(id)).toMatchObject({ status: 'READING', fault: null });
  });

  it('reads more of the past in every folder once more is wanted, while it watches', async () => {
    folders.deliver(dovecot.user, letter('parti'), 'Éléments envoyés');
    const day = 86_400_000;
    part(ReadingPace).pollMs = 500;
    const id = await readers.read({}, { historyFrom: new Date(Date.now() + day / 2) });
    part(ReadingLoop).start();
    await status(id).toBe('READING');
    await readers.nadia.ask('mutation ($input: ReadMailboxInput!) { readMailbox(input: $input) { id } }', { input: { mailboxId: id, historyFrom: new Date(Date.now() - day) } });
    await stored().toEqual(['parti']);
    part(ReadingPace).pollMs = 60_000;
  });

  it('stops reading a paused mailbox, and reads on once it is resumed', async () => {
    const id = await readers.read();
    part(ReadingLoop).start();
    await status(id).toBe('READING');
    await readers.nadia.ask('mutation ($id: ID!) { pauseReading(mailboxId: $id) { id } }', { id });
    expect((await readers.seen(id)).status).toBe('PAUSED');
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // its watch learns of it when it renews its claim
    deliver('pause');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await readers.stored()).toEqual([]);
    await readers.nadia.ask('mutation ($id: ID!) { resumeReading(mailboxId: $id) { id } }', { id });
    await stored().toEqual(['pause']);
  });
});
