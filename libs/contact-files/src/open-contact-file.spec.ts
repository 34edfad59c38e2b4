import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContactFile } from './open-contact-file.js';

async function* bytes(text: string, times = 1): AsyncGenerator<Buffer> {
  for (let count = 0; count < times; count++) yield Buffer.from(text, 'latin1');
}

describe('a file of contacts', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'contacts-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('is known by what is in it, whatever its name', async () => {
    const file = path.join(folder, 'contacts.txt');
    for (const [text, format] of [
      ['\n<opml><body/></opml>', 'OPML'], ['\r\nbegin:vcard\r\nend:vcard', 'VCARD'],
      ['name\temail\nZ\tz@example.org', 'CSV'],
    ]) {
      await writeFile(file, text);
      const opened = await openContactFile(file);
      expect(opened.summary).toMatchObject({ format, totalBytes: text.length });
      await opened.close();
    }
  });

  it.each([
    ['', 'EMPTY'],
    [' \r\n\t', 'EMPTY'],
    ['PK\x03\x04....xl/workbook.xml', 'NOT_CONTACTS'],
    ['PK\x03\x04', 'NOT_CONTACTS'],
    ['%PDF-1.7', 'NOT_CONTACTS'],
    ['<!DOCTYPE html><html></html>', 'NOT_CONTACTS'],
    ['<?xml version="1.0"?><rss version="2.0"></rss>', 'NOT_CONTACTS'],
    ['[{"name":"Zoe"}]', 'NOT_CONTACTS'],
    ['\x01\x02\x03\x00\x05'.repeat(100), 'NOT_CONTACTS'],
    ['Zoe at example\nLeo at example\n', 'NO_KNOWN_COLUMN'],
  ])('is refused with a remedy when it holds %j', async (text, code) => {
    const words = { message: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) };
    await expect(openContactFile(bytes(text))).rejects.toMatchObject({ code, ...words });
  });

  it('is refused when it is not there, or a folder', async () => {
    for (const nowhere of [path.join(folder, 'none.csv'), folder])
      await expect(openContactFile(nowhere)).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  it('tells how far the reading is', async () => {
    const file = await openContactFile(bytes('name\n'.padEnd(60_000, 'Zoe\n'), 4));
    let behind = 0;
    for await (const item of file) {
      expect(item.kind).toBe('row');
      expect(file.bytesRead).toBeGreaterThanOrEqual(behind);
      behind = file.bytesRead;
    }
    expect(behind).toBe(240_000);
  });

  it('is let go when the reading stops early', async () => {
    let isClosed = false;
    async function* source(): AsyncGenerator<Buffer> {
      try {
        for (;;) yield Buffer.from('name\nZoe\n');
      } finally {
        isClosed = true;
      }
    }
    for await (const item of await openContactFile(source())) {
      expect(item.kind).toBe('row');
      break;
    }
    expect(isClosed).toBe(true);
  });
});
