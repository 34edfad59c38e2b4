import { mkdir, mkdtemp, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide, takeOver } from './take-over.js';

const NOON = new Date('2026-11-21T12:00:00Z');
const ASIDE = 'replaced-20261121-120000';

let dataDir: string;
let staging: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'rapport-take-over-'));
  staging = path.join(dataDir, 'staging');
  await mkdir(staging);
  for (const name of ['key', 'note']) {
    await writeFile(path.join(dataDir, name), 'old');
    await writeFile(path.join(staging, name), 'new');
  }
  await writeFile(path.join(dataDir, 'other'), 'kept');
  await utimes(staging, NOON, NOON);
});
afterEach(() => rm(dataDir, { recursive: true }));

const read = (...names: string[]) => readFile(path.join(dataDir, ...names), 'utf8');

describe('a decided folder', () => {
  it('takes the place of what has the same names, which is kept aside', async () => {
    await decide(staging);
    expect(await takeOver(dataDir)).toBe(path.join(dataDir, ASIDE));
    expect(await Promise.all([read('key'), read('note'), read('other')])).toEqual(['new', 'new', 'kept']);
    expect(await Promise.all([read(ASIDE, 'key'), read(ASIDE, 'note')])).toEqual(['old', 'old']);
    expect(await readdir(dataDir)).toEqual(['key', 'note', 'other', ASIDE]);
  });

  it('goes on where a crash stopped it', async () => {
    await decide(staging);
    await mkdir(path.join(dataDir, ASIDE));
    await rename(path.join(dataDir, 'key'), path.join(dataDir, ASIDE, 'key'));
    await takeOver(dataDir);
    expect(await Promise.all([read('key'), read(ASIDE, 'key'), read('note')])).toEqual(['new', 'old', 'new']);
  });

  it('does nothing before it is decided', async () => {
    expect(await takeOver(dataDir)).toBeNull();
    expect(await read('key')).toBe('old');
  });
});
