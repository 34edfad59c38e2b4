import { generateKeyPairSync } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import { expect, it } from 'vitest';
import { composeMessage, type Delivery } from '#mail';
import { MailboxSigner, MailboxTransports, SentFolder } from '#mailboxes';
import { Database, systemActor } from '#platform';
import { readSignature } from '../support/dkim.js';
import { dovecotMissing, useDovecot } from '../support/dovecot.js';
import { describeWithServers } from '../support/mail-programs.js';
import { postfixMissing, usePostfix } from '../support/postfix.js';
import { useRapport } from '../support/rapport.js';

const CREATE = `mutation ($input: CreateMailboxInput!) { createMailbox(input: $input) { id } }`;
const FROM = 'lila@agence.example';

describeWithServers('a mailbox before real servers', postfixMissing() ?? dovecotMissing(), () => {
  const rapport = useRapport();
  const postfix = usePostfix();
  const dovecot = useDovecot();
  let count = 0;

  const letter = (to: string, text = 'Bonjour Zoë\u00a0!\n\n.un point en tête de ligne') =>
    composeMessage({
      messageId: `<spec-${++count}@agence.example>`,
      date: new Date('2026-03-02T09:30:00Z'),
      ...{ from: { name: 'Lila', address: FROM }, to: [{ address: to }], subject: 'Merci 🍞', text },
    });

  /** The lib at work in a workspace that has one mailbox. */
  async function at<T>(settings: object, work: (id: string) => Promise<T>): Promise<T> {
    const nadia = await rapport.colleague('MANAGER');
    const { createMailbox } = await nadia.ask<{ createMailbox: { id: string } }>(CREATE, { input: { address: FROM, ...settings } });
    return rapport.api.get(Database).as(systemActor(nadia.workspaceId, 'spec'), 'spec', () => work(createMailbox.id));
  }
  const part = <T>(lib: new (...args: never[]) => T): T => rapport.api.get(lib, { strict: false });
  const smtp = () => ({
    ...{ smtpHost: 'localhost', smtpPort: postfix.port, smtpUser: postfix.user, smtpPassword: postfix.password },
    trustedCertificate: postfix.certificate,
  });
  const imap = () => ({
    ...{ imapHost: 'localhost', imapPort: dovecot.tlsPort, imapUser: dovecot.user, imapPassword: dovecot.password },
    trustedCertificate: dovecot.certificate,
  });
  const deliver = (settings: object, ...to: string[]): Promise<Delivery[]> =>
    at(settings, async (id) => {
      const transport = (await part(MailboxTransports).of(id))!;
      const deliveries = [];
      for (const one of to) deliveries.push(await transport.deliver(await letter(one)));
      return deliveries;
    });

  it('sends to anybody over an encrypted connection it signed in on', async () => {
    const [delivery] = await deliver(smtp(), 'zoe@elsewhere.example');
    expect(delivery).toMatchObject({ outcome: 'SENT', refusals: [] });
    await expect.poll(() => postfix.inbox('zoe@elsewhere.example').length).toBe(1);
    const [arrived] = postfix.inbox('zoe@elsewhere.example');
    expect(arrived).toMatch(/with ESMTPSA/); // TLS and signed in (RFC 3848)
    expect(arrived).toContain('Bonjour Zo=C3=AB');
  });

  it('tells one refusal from another, and goes on after each of them', async () => {
    const scripted = ['550@example.org', '451@example.org', '452@example.org', '554@example.org', 'drop@example.org', 'zoe@example.org'];
    const deliveries = await deliver(smtp(), ...scripted);
    expect(deliveries.map((one) => [one.outcome, 'code' in one ? one.code : null, 'about' in one ? one.about : null])).toEqual([
      ['REFUSED', 550, 'RECIPIENT'],
      ['DEFERRED', 451, null],
      ['DEFERRED', 452, null],
      ['REFUSED', 554, 'MESSAGE'],
      ['DEFERRED', 421, null],
      ['SENT', null, null],
    ]);
  });

  it('knows what became of a whole message that was not taken, and when nobody can know', async () => {
    const atDot = ['550', '554', '451', '452', '421'].map((code) => `${code}-at-dot@example.org`);
    const deliveries = await deliver(smtp(), ...atDot);
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'REFUSED', 'DEFERRED', 'DEFERRED', 'UNCERTAIN']);
    for (const address of atDot) expect(postfix.inbox(address)).toEqual([]);
  });

  it('waits for a slow server', async () => {
    expect((await deliver(smtp(), 'slow@example.org'))[0]!.outcome).toBe('SENT');
  });

  it('is refused without its password, in words that do not show it', async () => {
    const [delivery] = await deliver({ ...smtp(), smtpPassword: 'hunter3' }, 'zoe@elsewhere.example');
    expect(delivery).toMatchObject({ outcome: 'REFUSED', about: 'ACCOUNT', code: 535 });
    expect(JSON.stringify(delivery)).not.toContain('hunter3');
  });

  it('does not talk to a server it cannot trust', async () => {
    const [delivery] = await deliver({ ...smtp(), trustedCertificate: null }, 'zoe@example.org');
    expect(delivery).toMatchObject({ outcome: 'DEFERRED', code: null, text: expect.stringMatching(/self.signed/) as string });
  });

  it('signs for its domain, and the signature still holds where it arrives', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      ...{ modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } as const },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    await at({ ...smtp(), dkimDomain: 'agence.example', dkimSelector: '2026a', dkimKey: privateKey }, async (id) => {
      const message = await letter('dkim@example.org');
      const source = await part(MailboxSigner).sign(id, message.source);
      await (await part(MailboxTransports).of(id))!.deliver({ ...message, source });
    });
    await expect.poll(() => postfix.inbox('dkim@example.org').length).toBe(1);
    const arrived = Buffer.from(postfix.inbox('dkim@example.org')[0]!).toString('latin1').replaceAll('\n', '\r\n');
    expect(readSignature(arrived, publicKey)).toMatchObject({ isBodyRight: true, isSignatureRight: true, tags: { d: 'agence.example', s: '2026a' } });
  });

  it('leaves a message as it is where it has no key', async () => {
    const { source } = await letter('zoe@example.org');
    expect(await at({}, (id) => part(MailboxSigner).sign(id, source))).toBe(source);
    expect(await at({}, () => part(MailboxSigner).sign(null, source))).toBe(source);
  });

  it('keeps a copy among the sent ones, read, once', async () => {
    const message = await letter('zoe@example.org', 'Une copie pour nous');
    await at(imap(), async (id) => {
      const sent = part(SentFolder);
      expect(await sent.holds(id, message.messageId)).toBe(false);
      await sent.keep(id, message.source);
      await sent.keep(id, message.source);
      expect(await sent.holds(id, message.messageId)).toBe(true);
    });
    const client = new ImapFlow({ host: 'localhost', port: dovecot.tlsPort, secure: true, auth: { user: dovecot.user, pass: dovecot.password }, tls: { ca: [dovecot.certificate] }, logger: false });
    await client.connect();
    await client.mailboxOpen('Éléments envoyés');
    const kept = await client.fetchAll('1:*', { flags: true, source: true });
    await client.logout();
    expect(kept.map(({ flags, source }) => [[...flags!].filter((flag) => flag !== '\\Recent'), source])).toEqual([[['\\Seen'], message.source]]);
  });

  it('does without a copy where none can be kept, and nobody is troubled', async () => {
    const { source, messageId } = await letter('zoe@example.org');
    for (const settings of [{}, { ...imap(), imapPort: 9 }, { ...imap(), imapPassword: 'hunter3' }, { ...imap(), sentFolder: 'Versendet' }])
      await at(settings, async (id) => {
        await expect(part(SentFolder).keep(id, source)).resolves.toBeUndefined();
        expect(await part(SentFolder).holds(id, messageId)).toBeNull();
      });
  });
});
