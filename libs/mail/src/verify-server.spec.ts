import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { closeMailServers, mailServer } from '../../../test/support/mail-servers.js';
import { SmtpTransport } from './smtp-transport.js';

const quick = { connectionMs: 1000, greetingMs: 500, silenceMs: 700 };
const transport = (port: number, url = 'smtp://127.0.0.1') => new SmtpTransport(`${url}:${port}`, quick);

const badly = (diagnosis: string) => ({ ok: false, diagnosis: expect.stringContaining(diagnosis) as string });

describe('checking a mail server', () => {
  it('finds a good one good', async () => {
    const { port } = await mailServer();
    expect(await transport(port).verify()).toEqual({ ok: true });
  });

  it('says what is wrong with the password without showing it', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = (_auth, _, done) => done(new Error('hunter2 is wrong'));
    const { port } = await mailServer({ allowInsecureAuth: true, onAuth });
    const check = await transport(port, 'smtp://ann:hunter2@127.0.0.1').verify();
    expect(check).toEqual(badly(`smtp://ann@127.0.0.1:${port}: the server does not accept this user and password`));
    expect(JSON.stringify(check)).not.toContain('hunter2');
  });

  it.each([
    ['a certificate nobody vouches for', {}, 'smtp://127.0.0.1', 'certificate is not trusted'],
    [
      'no encryption for a password',
      { disabledCommands: ['STARTTLS'] },
      'smtp://a:b@127.0.0.1',
      'offers no encryption',
    ],
    ['TLS where there is none', {}, 'smtps://127.0.0.1', 'Use smtp:// instead'],
    ['no TLS where there is', { secure: true }, 'smtp://127.0.0.1', 'may want smtps://'],
  ])('names %s', async (_what, options, url, diagnosis) => {
    const { port } = await mailServer({ disabledCommands: [], ...options });
    const address = `${url}:${port}${url.includes('a:b') ? '?requireTLS=true' : ''}`;
    const check = await new SmtpTransport(address, quick).verify();
    expect(check).toEqual(badly(diagnosis));
  });

  it('names a server that is not there', async () => {
    const nowhere = new SmtpTransport('smtp://mail.invalid:25', quick);
    expect(await nowhere.verify()).toEqual(badly('no server is known as'));
    const { port } = await mailServer();
    closeMailServers();
    expect(await transport(port).verify()).toEqual(badly('nothing answers on port'));
  });
});
