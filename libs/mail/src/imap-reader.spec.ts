import { expect, it } from 'vitest';
import { scriptedServer } from '../../../test/support/mail-servers.js';
import { useTokenServer } from '../../../test/support/token-server.js';
import { ImapReader } from './imap-reader.js';
import type { OAuth2Secret } from './sign-in.js';

const tokens = useTokenServer();
const USER = 'lila@agence.example';
const EXPIRED = 'expired-token';

/** An IMAP server that signs in with tokens, and takes any but an expired one. @returns its port */
function tokenTaker(): Promise<number> {
  let waiting = '';
  return scriptedServer((line) => {
    const [tag = '', command = '', , initial = ''] = line.split(' ');
    if (line === '') return `${waiting} NO [AUTHENTICATIONFAILED] Invalid credentials`;
    if (command === 'AUTHENTICATE') {
      const proof = Buffer.from(initial, 'base64').toString();
      if (!proof.includes(EXPIRED)) return `${tag} OK signed in`;
      waiting = tag;
      return `+ ${Buffer.from('{"status":"401"}').toString('base64')}`;
    }
    return command === 'CAPABILITY' ? `* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR\r\n${tag} OK` : `${tag} OK`;
  }, '* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready');
}

async function connected(oauth2: OAuth2Secret): Promise<void> {
  const port = await tokenTaker();
  const server = { host: '127.0.0.1', port, secure: false, requireTLS: false, trustedCertificate: null, sentFolder: null };
  const reader = new ImapReader({ ...server, credentials: { user: USER, oauth2 } }, () => new Date(), { connectionMs: 5_000, silenceMs: 5_000 });
  await reader.connect().finally(() => reader.close());
}

const renewable = (accessToken: string | undefined, refreshToken: string): OAuth2Secret => ({ accessToken, refreshToken, clientId: 'rapport', clientSecret: 's3cret', tokenUrl: tokens.url });

it('signs in with a token, asks for one where it has none, and for another where the server refuses it', async () => {
  await connected({ accessToken: 'still-good' });
  expect(tokens.given).toHaveLength(0);
  await connected(renewable(undefined, 'good-1'));
  expect(tokens.given).toHaveLength(1);
  await connected(renewable(EXPIRED, 'good-2'));
  expect(tokens.given).toHaveLength(2);
});

it('says which of the two has expired, and shows neither', async () => {
  const refused = await connected({ accessToken: EXPIRED }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ step: 'SIGN_IN', fault: { code: 'TOKEN_REFUSED' } });
  const withdrawn = await connected(renewable(EXPIRED, 'bad-refresh')).catch((error: unknown) => error);
  expect(withdrawn).toMatchObject({ step: 'SIGN_IN', fault: { code: 'TOKEN_NOT_RENEWED' } });
  expect(JSON.stringify([refused, withdrawn])).not.toMatch(/expired-token|bad-refresh|s3cret/);
});
