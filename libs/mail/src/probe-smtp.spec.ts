import type { SMTPServerOptions } from 'smtp-server';
import { afterAll, describe, expect, it } from 'vitest';
import { describeWithServers, makeCertificate, missingPrograms, programFolder } from '../../../test/support/mail-programs.js';
import { closeMailServers, dialogue, mailServer, refusing, scriptedServer } from '../../../test/support/mail-servers.js';
import { useTokenServer } from '../../../test/support/token-server.js';
import type { ProbeStep } from './mail-fault.js';
import { probeSmtp } from './probe-smtp.js';
import type { Credentials } from './sign-in.js';
import type { SmtpServerAddress } from './smtp-server-address.js';
import { SmtpPool } from './smtp-pool.js';

const quick = { connectionMs: 1000, greetingMs: 500, silenceMs: 700 };
const PLAIN = { secure: false, requireTLS: false, ignoreTLS: true };
const STARTTLS = { secure: false, requireTLS: true, ignoreTLS: false };
const TLS = { secure: true, requireTLS: false, ignoreTLS: false };

const server = (port: number, more: Partial<SmtpServerAddress> = {}): SmtpServerAddress => ({
  ...{ host: '127.0.0.1', port, credentials: null, rejectUnauthorized: true, name: undefined, label: '' },
  ...{ ...PLAIN, ...more },
});
const probe = (port: number, more: Partial<SmtpServerAddress> = {}) => probeSmtp(server(port, more), 'lila@agence.example', quick);

/** The steps that went well, and the code of the one that did not. */
const found = (steps: ProbeStep[]): string => steps.map(({ step, fault }) => (fault ? `${step}: ${fault.code}` : step)).join(', ');
const password = (pass = 'hunter2'): { credentials: Credentials } => ({ credentials: { user: 'lila', password: pass } });

const { dir, remove } = programFolder('certificates');
afterAll(remove);
function certificate(names: string, days = 2): { key: string; cert: string } {
  const { pem, keyPem } = makeCertificate(dir, names, days);
  return { key: keyPem, cert: pem };
}

describe('a test of a mail server', () => {
  it('goes all the way of a message and sends none', async () => {
    const lines: string[] = [];
    const answer = dialogue({});
    const steps = await probe(await scriptedServer((line) => (lines.push(line), answer(line))));
    expect(found(steps)).toBe('REACH, SENDER, RECIPIENT, SIZE');
    const said = ['MAIL FROM:<lila@agence.example>', 'RCPT TO:<lila@agence.example>', 'RSET', 'QUIT'];
    await expect.poll(() => lines.slice(1)).toEqual(said);
  });

  it('says so when a whole message of the usual size would be too big', async () => {
    const small = (line: string) => (line.startsWith('EHLO') ? '250-x\r\n250 SIZE 100000' : '250 ok');
    expect(found(await probe(await scriptedServer(small)))).toBe('REACH, SIZE: MESSAGE_TOO_BIG');
    const later = dialogue({ EHLO: '250-x\r\n250 SIZE 0', MAIL: '552 5.3.4 too big' });
    expect(found(await probe(await scriptedServer(later)))).toBe('REACH, SIZE: MESSAGE_TOO_BIG');
    const unlimited = dialogue({ EHLO: '250-x\r\n250 SIZE 0' });
    expect(found(await probe(await scriptedServer(unlimited)))).toBe('REACH, SENDER, RECIPIENT, SIZE');
  });

  it.each([
    ['REACH, SENDER: SENDER_REFUSED', { MAIL: '550 5.1.8 Who are you' }],
    ['REACH, SENDER: BUSY', { MAIL: '451 4.3.0 Later' }],
    ['REACH, SENDER: BUSY', { MAIL: '421 4.3.2 Closing' }],
    ['REACH, SIGN_IN: SIGN_IN_DEMANDED', { MAIL: '530 5.7.0 Authentication required' }],
    ['REACH, ENCRYPT: TLS_DEMANDED', { MAIL: '530 5.7.0 Must issue a STARTTLS command first' }],
    ['REACH, SENDER, RECIPIENT: RECIPIENT_REFUSED, SIZE', { RCPT: '550 5.1.1 No such user' }],
    ['REACH, SENDER, RECIPIENT: RELAY_DENIED, SIZE', { RCPT: '554 5.7.1 Relay access denied' }],
    ['REACH, SENDER, RECIPIENT: BUSY, SIZE', { RCPT: '450 4.2.0 Greylisted' }],
    ['REACH, SENDER, RECIPIENT: BUSY, SIZE', { RCPT: '421 4.3.2 Closing' }],
    ['REACH: BUSY', { EHLO: '421 4.3.2 Too busy' }],
    ['REACH, SENDER: CONNECTION_LOST', { MAIL: null }],
    ['REACH: NO_ANSWER', { EHLO: undefined }],
    ['REACH, SENDER: NO_ANSWER', { MAIL: undefined }],
  ])('finds %s', async (what, answers) => {
    expect(found(await probe(await scriptedServer(dialogue(answers))))).toBe(what);
  });

  it('finds out who does not listen, greet or exist', async () => {
    const { port } = await mailServer();
    closeMailServers();
    expect(found(await probe(port))).toBe('REACH: NOTHING_LISTENS');
    expect(found(await probe(25, { host: 'mail.invalid' }))).toBe('REACH: UNKNOWN_HOST');
    expect(found(await probe(await scriptedServer(() => undefined, '')))).toBe('REACH: NO_GREETING');
    expect(found(await probe(await scriptedServer(() => undefined, '554 No SMTP service here')))).toBe('REACH: NOT_SERVING');
  });
});

describeWithServers('a test of the encryption', missingPrograms(['/usr/bin/openssl']), () => {
  const secure = (options: SMTPServerOptions) => mailServer({ disabledCommands: [], ...options });

  it('finds what is missing, wrong or not to be trusted', async () => {
    const clear = await mailServer();
    expect(found(await probe(clear.port, STARTTLS))).toBe('REACH, ENCRYPT: TLS_MISSING');
    expect(found(await probe(clear.port, TLS))).toBe('REACH, ENCRYPT: TLS_NOT_SPOKEN');
    const unknown = await secure(certificate('IP:127.0.0.1'));
    expect(found(await probe(unknown.port, STARTTLS))).toBe('REACH, ENCRYPT: CERTIFICATE_UNTRUSTED');
    const wrapped = await secure({ secure: true, ...certificate('IP:127.0.0.1') });
    expect(found(await probe(wrapped.port, TLS))).toBe('REACH, ENCRYPT: CERTIFICATE_UNTRUSTED');
    expect(found(await probe(wrapped.port, STARTTLS))).toBe('REACH: NO_GREETING');
  });

  it('trusts a certificate that was given, and then only in its name and its time', async () => {
    const good = certificate('IP:127.0.0.1');
    const { port } = await secure(good);
    expect(found(await probe(port, { ...STARTTLS, trustedCertificate: good.cert }))).toBe('REACH, ENCRYPT, SENDER, RECIPIENT, SIZE');
    const named = certificate('DNS:mail.autre.example');
    const other = await secure(named);
    expect(found(await probe(other.port, { ...STARTTLS, trustedCertificate: named.cert }))).toBe('REACH, ENCRYPT: CERTIFICATE_OF_ANOTHER');
    const old = certificate('IP:127.0.0.1', -1);
    const expired = await secure(old);
    expect(found(await probe(expired.port, { ...STARTTLS, trustedCertificate: old.cert }))).toBe('REACH, ENCRYPT: CERTIFICATE_EXPIRED');
  });
});

describe('a test of the sign-in', () => {
  const tokens = useTokenServer();
  const oauth2 = (secret: object): { credentials: Credentials } => ({ credentials: { user: 'lila', oauth2: secret } });
  const signingIn = (refuse?: Error) =>
    mailServer({
      ...{ allowInsecureAuth: true, authMethods: ['PLAIN', 'XOAUTH2'] },
      onAuth: ({ password: given, accessToken }, _session, done) =>
        !refuse && (given === 'hunter2' || tokens.given.includes(accessToken ?? '')) ? done(null, { user: 1 }) : done(refuse ?? new Error(`${given} is wrong`)),
    });

  it('tells a wrong password from one of the wrong kind, and shows it in no answer', async () => {
    expect(found(await probe((await signingIn()).port, password()))).toBe('REACH, SIGN_IN, SENDER, RECIPIENT, SIZE');
    const steps = await probe((await signingIn()).port, password('hunter3'));
    expect(found(steps)).toBe('REACH, SIGN_IN: WRONG_PASSWORD');
    expect(JSON.stringify(steps)).not.toContain('hunter3');
    const app = await signingIn(refusing(534, '5.7.9 Application-specific password required'));
    expect(found(await probe(app.port, password()))).toBe('REACH, SIGN_IN: APP_PASSWORD_NEEDED');
    const busy = await signingIn(refusing(454, '4.7.0 Temporary failure'));
    expect(found(await probe(busy.port, password()))).toBe('REACH, SIGN_IN: BUSY');
    expect(found(await probe(await scriptedServer(dialogue({})), password()))).toBe('REACH, SIGN_IN: SIGN_IN_NOT_OFFERED');
  });

  it('renews a token where it can, and tells why where it cannot', async () => {
    const { port } = await signingIn();
    const renewing = { clientId: 'rapport', clientSecret: 'client-hunter2', tokenUrl: tokens.url };
    expect(found(await probe(port, oauth2({ ...renewing, refreshToken: 'good-1' })))).toBe('REACH, SIGN_IN, SENDER, RECIPIENT, SIZE');
    const revoked = await probe(port, oauth2({ ...renewing, refreshToken: 'revoked-hunter2' }));
    expect(found(revoked)).toBe('REACH, SIGN_IN: TOKEN_NOT_RENEWED');
    expect(JSON.stringify(revoked)).not.toContain('hunter2');
    expect(found(await probe(port, oauth2({ accessToken: 'expired' })))).toBe('REACH, SIGN_IN: TOKEN_REFUSED');
    const silent = { ...renewing, refreshToken: 'good-2', tokenUrl: 'http://127.0.0.1:9/token' };
    expect(found(await probe(port, oauth2(silent)))).toBe('REACH, SIGN_IN: TOKEN_SERVER_SILENT');
  });

  it('shares one token among the connections of a pool, and waits where it cannot be renewed', async () => {
    const { port, received } = await signingIn();
    const renewing = { clientId: 'rapport', clientSecret: 'x', tokenUrl: tokens.url };
    const before = tokens.given.length;
    const message = { source: Buffer.from('Subject: x\r\n\r\nx\r\n'), envelope: { from: 'a@b.example', to: ['c@d.example'] } };
    const pool = new SmtpPool(server(port, oauth2({ ...renewing, refreshToken: 'good-3' })), { connections: 3 }, quick);
    await Promise.all(Array.from({ length: 6 }, () => pool.deliver(message)));
    expect([received.length, tokens.given.length - before]).toEqual([6, 1]);
    const gone = new SmtpPool(server(port, oauth2({ ...renewing, refreshToken: 'revoked' })), {}, quick);
    expect(await gone.deliver(message)).toMatchObject({ outcome: 'REFUSED', about: 'ACCOUNT' });
    const silent = new SmtpPool(server(port, oauth2({ ...renewing, refreshToken: 'good-4', tokenUrl: 'http://127.0.0.1:9/' })), {}, quick);
    expect(await silent.deliver(message)).toMatchObject({ outcome: 'DEFERRED' });
    for (const one of [pool, gone, silent]) one.close();
  });
});
