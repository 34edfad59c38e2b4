import net, { type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { ImapReader, type ImapServerAddress } from '#mail';
import { dovecotMissing, useDovecot } from '../support/dovecot.js';
import { MailFolders } from '../support/mail-folders.js';
import { describeWithServers } from '../support/mail-programs.js';
import { letter } from '../support/reading.js';

const NEVER = new AbortController().signal;

describeWithServers('reading over IMAP', dovecotMissing(), () => {
  const dovecot = useDovecot();
  const readers: ImapReader[] = [];
  let folders: MailFolders;

  async function connected(given: Partial<ImapServerAddress> = {}, silenceMs = 60_000): Promise<ImapReader> {
    const { user, password, tlsPort: port, certificate: trustedCertificate } = dovecot;
    const server = { host: 'localhost', port, secure: true, requireTLS: false, trustedCertificate, credentials: { user, password }, sentFolder: null, ...given };
    const reader = new ImapReader(server, () => new Date(), { connectionMs: 5_000, silenceMs });
    readers.push(reader);
    await reader.connect();
    return reader;
  }
  const deliver = (id: string) => folders.deliver(dovecot.user, letter(id));
  const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
    const found: T[] = [];
    for await (const item of items) found.push(item);
    return found;
  };

  beforeAll(() => {
    folders = new MailFolders(dovecot);
  });
  afterEach(() => readers.splice(0).forEach((reader) => reader.close()));

  it('lists folders with what they are for, whatever their names', async () => {
    folders.make(dovecot.user, 'Presse');
    const listed = await (await connected()).folders();
    expect(listed.map(({ path, role }) => `${role} ${path}`).sort()).toEqual(['INBOX INBOX', 'OTHER Presse', 'SENT Éléments envoyés']);
    const named = await (await connected({ sentFolder: 'Presse' })).folders();
    expect(named.find(({ role }) => role === 'SENT')?.path).toBe('Presse');
  });

  it('lists headers, fetches messages no longer than asked, and knows what is left of them', async () => {
    for (const id of ['a', 'b']) deliver(id);
    const reader = await connected();
    expect(await reader.open('Nulle part')).toBeNull();
    expect(await reader.status('Nulle part')).toBeNull();
    const state = await reader.open('INBOX');
    const uids = await reader.uids(1, null);
    expect(state).toMatchObject({ messages: 2, uidNext: uids[1]! + 1 });
    expect(await reader.uids(uids[1]! + 1, null)).toEqual([]);
    expect((await all(reader.list(uids))).map(({ messageId }) => messageId)).toEqual(['<a@blog.example>', '<b@blog.example>']);
    const [whole] = await all(reader.fetch(uids, 10_000));
    expect(whole).toMatchObject({ uid: uids[0], isWhole: true });
    expect(whole!.source.toString()).toContain('Bonjour.');
    expect(await all(reader.fetch(uids, 20))).toMatchObject([{ isWhole: false, source: { length: 20 } }, { isWhole: false }]);
    expect(await reader.remaining([uids[0]!, 999])).toEqual(new Set([uids[0]]));
  });

  it('waits until something comes, and no longer than it is told', async () => {
    const reader = await connected();
    await reader.open('INBOX');
    const since = performance.now();
    await reader.wait(700, NEVER);
    expect(performance.now() - since).toBeGreaterThan(600);
    const waiting = reader.wait(60_000, NEVER);
    deliver('c');
    await waiting;
    expect(performance.now() - since).toBeLessThan(20_000);
    const leaving = new AbortController();
    await reader.open('INBOX');
    setTimeout(() => leaving.abort(), 50);
    await reader.wait(60_000, leaving.signal);
  });

  it('notices that a server says nothing any more', async () => {
    const sockets: Socket[] = [];
    let isDeaf = false;
    const proxy = net.createServer((near) => {
      const far = net.connect(dovecot.tlsPort, '127.0.0.1');
      sockets.push(near, far);
      near.on('data', (data) => void (isDeaf || far.write(data))).on('error', () => undefined);
      far.on('data', (data) => void (isDeaf || near.write(data))).on('error', () => undefined);
    });
    await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
    const reader = await connected({ port: (proxy.address() as AddressInfo).port }, 1_000);
    await reader.open('INBOX');
    isDeaf = true;
    await expect(reader.wait(300, NEVER)).rejects.toMatchObject({ fault: { code: 'NO_ANSWER' } });
    await expect(reader.status('INBOX')).rejects.toMatchObject({ fault: { code: 'CONNECTION_LOST' } });
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });

  it('names what is wrong, and shows no password', async () => {
    const refused = await connected({ credentials: { user: dovecot.user, password: 'hunter3' } }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ step: 'SIGN_IN', fault: { code: 'WRONG_PASSWORD' } });
    expect(JSON.stringify(refused)).not.toContain('hunter3');
    await expect(connected({ port: 9 })).rejects.toMatchObject({ fault: { code: 'NOTHING_LISTENS' } });
  });
});
