import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES, zipOf } from '../../../test/support/sample-files.js';
import { recogniseType } from './recognise-type.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'rapport-type-spec-'))));
afterAll(() => rm(folder, { recursive: true }));

async function typeOf(content: Buffer | string, name = 'whatever.bin'): Promise<string | null> {
  const file = path.join(folder, 'content');
  await writeFile(file, content);
  return recogniseType(file, name);
}

describe('what a file is', () => {
  it.each(Object.entries(SAMPLES))('is told by its content, whatever it is called: %s', async (type, content) => {
    expect(await typeOf(content, 'page.html')).toBe(type);
  });

  it('makes a table of a text only where its name says so', async () => {
    const table = 'nom;ville\nZoé;Lyon\n';
    expect(await typeOf(table, 'Contacts.CSV')).toBe('text/csv');
    expect(await typeOf(Buffer.from(table, 'latin1'), 'contacts.csv')).toBe('text/csv');
    expect(await typeOf(SAMPLES['image/png']!, 'contacts.csv')).toBe('image/png');
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a page after blanks and a byte order mark', '\ufeff \r\n\t<html></html>'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a drawing as XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a drawing after a comment', '<!-- a photo --><svg/>'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0', 'latin1')],
    ['a document with macros', zipOf({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' })],
    ['bytes nobody knows', Buffer.from([1, 2, 3, 0, 255])],
    ['blanks', '  \n '],
  ])('is refused: %s named photo.png', async (_what, content) => {
    expect(await typeOf(content, 'photo.png')).toBeNull();
  });
});
