import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSignature } from '../../../test/support/dkim.js';
import { composeMessage } from './compose-message.js';
import { isDkimKey, signMessage } from './sign-message.js';

const pair = (modulusLength: number) =>
  generateKeyPairSync('rsa', {
    ...{ modulusLength, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } as const },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const { privateKey, publicKey } = pair(2048);
const key = { domain: 'agence.example', selector: '2026a', privateKey };

const letter = async (): Promise<Buffer> => {
  const { source } = await composeMessage({
    messageId: '<1@agence.example>',
    date: new Date('2026-03-02T09:30:00Z'),
    from: { name: 'Élodie', address: 'elodie@agence.example' },
    to: [{ address: 'zoe@example.org' }],
    subject: 'Votre article « L’été »\u00a0: merci 🍞',
    text: 'Bonjour Zoë,\n\n.un point en tête de ligne  \n\n\n',
    html: '<p>Bonjour Zoë</p>',
    headers: { 'List-Unsubscribe': '<https://agence.example/u/1>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'List-Id': '<a.agence.example>' },
  });
  return source;
};

describe('a signed message', () => {
  it('bears a signature of its domain that holds, above the very bytes it was composed of', async () => {
    const source = await letter();
    const signed = await signMessage(source, key);
    expect(signed.subarray(signed.length - source.length)).toEqual(source);
    const read = readSignature(signed.toString('latin1'), publicKey);
    expect(read).toMatchObject({ isBodyRight: true, isSignatureRight: true, tags: { d: 'agence.example', s: '2026a', a: 'rsa-sha256', c: 'relaxed/relaxed' } });
    expect(read.covers).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id']));
    expect(read.covers, 'one-click unsubscribing asks for both (RFC 8058)').toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']));
  });

  it('no longer holds once a word of it is changed', async () => {
    const text = (await signMessage(await letter(), key)).toString('latin1');
    expect(readSignature(text.replace('zoe@example.org', 'max@example.org'), publicKey).isSignatureRight).toBe(false);
    expect(readSignature(text.replace(/\r\n\r\n/, '\r\n\r\nx'), publicKey).isBodyRight).toBe(false);
    expect(readSignature(text, pair(2048).publicKey).isSignatureRight).toBe(false);
  });

  it('is never left unsigned where the key does not work', async () => {
    await expect(signMessage(await letter(), { ...key, privateKey: 'no key' })).rejects.toThrow('does not sign');
  });
});

describe('a key for signing', () => {
  it('is an RSA key that nobody can break in an afternoon', () => {
    const elliptic = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    expect(isDkimKey(privateKey)).toBe(true);
    for (const other of [pair(512).privateKey, elliptic, publicKey, '', 'no key']) expect(isDkimKey(other)).toBe(false);
  });
});
