import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseConfig } from '#platform';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorizationOf, S3Store } from '../../../test/support/s3-store.js';
import type { Content, FileStorage } from './file-storage.js';
import { FolderStorage } from './folder-storage.js';
import { S3Storage } from './s3-storage.js';

const KEY = '7d0c3a54-0000-4000-8000-000000000001/7d0c3a54-0000-4000-8000-000000000002';
const KEYS = { id: 'AKIDEXAMPLE', secret: 'a/very+secret=key' };

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-storage-spec-'))));
afterEach(() => rm(folder, { recursive: true }));

async function content(bytes: Buffer): Promise<Content> {
  const file = path.join(folder, 'source');
  await writeFile(file, bytes);
  return { path: file, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const store = new S3Store(KEYS, 'eu-test-1', 'rapport-files');
let url: string;
beforeAll(async () => void (url = await store.listen()));
afterAll(() => store.close());

const inBucket = (address = url) => new S3Storage(parseConfig({ S3_URL: address }).s3!);
const inFolder = () => new FolderStorage(path.join(folder, 'files'));

describe.each<[string, () => FileStorage]>([['a folder', inFolder], ['an S3-compatible store', inBucket]])('%s', (_name, open) => {
  it('gives back what was put, the newest under a key, to the byte', async () => {
    const storage = open();
    await storage.put(KEY, await content(Buffer.from('first')));
    const bytes = Buffer.alloc(3_000_000, 'ça');
    await storage.put(KEY, await content(bytes));
    expect((await buffer(await storage.get(KEY))).equals(bytes)).toBe(true);
  });

  it('forgets what is deleted, and does not mind being asked twice', async () => {
    const storage = open();
    await storage.put(KEY, await content(Buffer.from('soon gone')));
    await storage.delete(KEY);
    await storage.delete(KEY);
    await expect(storage.get(KEY)).rejects.toThrow();
  });
});

describe('a folder', () => {
  it('holds whole files alone: what could not be read leaves nothing behind', async () => {
    const storage = inFolder();
    await storage.put(KEY, await content(Buffer.from('kept')));
    const missing = { ...(await content(Buffer.from('x'))), path: path.join(folder, 'missing') };
    await expect(storage.put(KEY, missing)).rejects.toThrow('ENOENT');
    expect((await buffer(await storage.get(KEY))).toString()).toBe('kept');
    expect(await readdir(path.join(folder, 'files', path.dirname(KEY)))).toEqual([path.basename(KEY)]);
  });
});

describe('an S3-compatible store', () => {
  it('is played here by one that signs as Amazon’s published example does', () => {
    const headers = {
      'host': 'examplebucket.s3.amazonaws.com',
      'range': 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
    };
    const request = { method: 'GET', path: '/test.txt', query: '', headers };
    const keys = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
    expect(authorizationOf(request, keys, 'us-east-1', Object.keys(headers))).toContain(
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });

  it('is asked again when it is busy', async () => {
    store.busyFor = 2;
    await inBucket().put(KEY, await content(Buffer.from('in the end')));
    expect(store.objects.get(KEY)?.toString()).toBe('in the end');
  });

  it('refuses a wrong secret, and the fault shows neither key nor secret', async () => {
    const wrong = inBucket(url.replace('secret', 'sEcret'));
    const fault = await wrong.put(KEY, await content(Buffer.from('x'))).catch((error: Error) => error);
    expect((fault as Error).message).toBe(`The file store answered 403 SignatureDoesNotMatch to PUT ${KEY}`);
    expect(String((fault as Error).stack)).not.toMatch(/AKID|s[Ee]cret/);
  });
});
