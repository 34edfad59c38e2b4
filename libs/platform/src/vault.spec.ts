import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from './config.js';
import { secretKey } from './secret-key.js';
import { Vault } from './vault.js';

const folders: string[] = [];
const folder = (): string => {
  folders.push(mkdtempSync(path.join(os.tmpdir(), 'vault-')));
  return folders.at(-1)!;
};
afterEach(() => folders.splice(0).forEach((one) => rmSync(one, { recursive: true })));

const vault = (key: string) => new Vault({ secretKey: key, dataDir: '/nowhere' });
const [ours, theirs] = [vault('a'.repeat(32)), vault('b'.repeat(32))];

describe('a sealed secret', () => {
  it('is read again with the key that sealed it, accents and all', () => {
    expect(ours.open(ours.seal('pâté: 🍞'))).toBe('pâté: 🍞');
    expect(ours.open(ours.seal(''))).toBe('');
  });

  it('shows nothing of itself, not even that it is the same as another', () => {
    const sealed = ours.seal('hunter2');
    expect(sealed.toString('latin1')).not.toContain('hunter2');
    expect(ours.seal('hunter2')).not.toEqual(sealed);
  });

  it('is refused with another key, and when a single bit of it was changed', () => {
    const sealed = ours.seal('hunter2');
    expect(() => theirs.open(sealed)).toThrow('another key sealed this secret');
    for (let at = 1; at < sealed.length; at++) {
      const altered = Buffer.from(sealed);
      altered[at]! ^= 1;
      expect(() => ours.open(altered), `byte ${at}`).toThrow('SECRET_KEY: ');
    }
    expect(() => ours.open(sealed.subarray(0, 20))).toThrow('SECRET_KEY: ');
  });
});

describe('a signature', () => {
  it('is known again by the key that made it, for that text alone', () => {
    const signature = ours.sign('dispatch 1');
    expect(signature).toMatch(/^[\w-]{43}$/);
    expect(ours.isSigned('dispatch 1', signature)).toBe(true);
    expect(ours.isSigned('dispatch 2', signature)).toBe(false);
    expect(theirs.isSigned('dispatch 1', signature)).toBe(false);
    for (const wrong of ['', 'x', `${signature}x`, 'é'.repeat(43)]) expect(ours.isSigned('dispatch 1', wrong)).toBe(false);
  });
});

describe('the key of an installation', () => {
  it('is made once where none is given, for its owner alone', () => {
    const dataDir = path.join(folder(), 'not', 'yet');
    const key = secretKey({ secretKey: null, dataDir });
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(secretKey({ secretKey: null, dataDir })).toBe(key);
    expect(statSync(path.join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
  });

  it('is the configured one, and then no file is made', () => {
    const dataDir = folder();
    expect(secretKey({ secretKey: 'k'.repeat(40), dataDir })).toBe('k'.repeat(40));
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is not made before it is needed', () => {
    const dataDir = folder();
    const waiting = new Vault({ secretKey: null, dataDir });
    expect(readdirSync(dataDir)).toEqual([]);
    const sealed = waiting.seal('x');
    expect(readFileSync(path.join(dataDir, 'secret.key'), 'utf8')).toMatch(/^[\w+/=]{44}\n$/);
    expect(new Vault({ secretKey: null, dataDir }).open(sealed)).toBe('x');
  });

  it('is refused when it could be guessed, without being repeated', () => {
    expect(() => parseConfig({ SECRET_KEY: 'short' })).toThrow(/^(?!.*short\b).*SECRET_KEY must have at least 32/);
    expect(parseConfig({ SECRET_KEY: 'k'.repeat(32) }).secretKey).toBe('k'.repeat(32));
  });
});
