import { describe, expect, it } from 'vitest';
import { copiedRows, type CopiedRow } from './copied-row.js';

const cell = (content: Buffer | null): Buffer => {
  const size = Buffer.alloc(4);
  size.writeInt32BE(content?.length ?? -1);
  return content ? Buffer.concat([size, content]) : size;
};

const row = (...cells: (Buffer | null)[]): Buffer => {
  const count = Buffer.alloc(2);
  count.writeInt16BE(cells.length);
  return Buffer.concat([count, ...cells.map(cell)]);
};

const time = (microseconds: bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(microseconds);
  return bytes;
};

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const END = Buffer.from([0xff, 0xff]);
const ID = '018f3a6e5c7b7d3a8f00c0ffee123456';

const read = (one: CopiedRow) => [one.id(), one.text(), one.flag(), one.time(), one.word(), one.knownId()];

async function readInPieces(bytes: Buffer, size: number): Promise<unknown[][]> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const all: unknown[][] = [];
  for await (const rows of copiedRows(pieces(), read)) all.push(...rows);
  return all;
}

describe('the rows of a binary COPY', () => {
  const id = Buffer.from(ID, 'hex');
  const first = row(id, Buffer.from('été'), Buffer.from([1]), time(86_400_001_000n), Buffer.from('MAIL'), id);
  const second = row(id, Buffer.alloc(0), Buffer.from([0]), time(-1_000n), Buffer.from('DM'), null);
  const bytes = Buffer.concat([HEADER, first, second, END]);
  const told = [
    [ID, 'été', true, new Date('2000-01-02T00:00:00.001Z'), 'MAIL', ID],
    [ID, '', false, new Date('1999-12-31T23:59:59.999Z'), 'DM', null],
  ];

  it.each([1, 2, 3, 7, 20, 50, 1_000])('are the same however they are cut into pieces, here of %i bytes', async (size) => {
    expect(await readInPieces(bytes, size)).toEqual(told);
  });

  it('tells ids and words apart that are remembered in one place', async () => {
    const alike = [...'0123456789abcdef'].map((digit) => digit.repeat(28) + '5678');
    const words = ['MAIL', 'MAIN', 'DM', 'DO', 'MAIL'];
    const pairs = alike.flatMap((one) => words.map((word) => [one, word] as const));
    const rows = [...pairs, ...pairs].map(([one, word]) => row(id, Buffer.alloc(0), Buffer.from([0]), time(0n), Buffer.from(word), Buffer.from(one, 'hex')));
    const seen = await readInPieces(Buffer.concat([HEADER, ...rows, END]), 1_000);
    expect(seen.map((cells) => [cells[5], cells[4]])).toEqual([...pairs, ...pairs]);
  });

  it('may be none', async () => {
    expect(await readInPieces(Buffer.concat([HEADER, END]), 8)).toEqual([]);
  });
});
