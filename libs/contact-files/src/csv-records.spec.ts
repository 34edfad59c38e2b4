import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CsvRecords, type CsvRecord } from './csv-records.js';

/** Reads `text` in pieces of `size` characters, as it would come from a disk or a network. */
function records(text: string, delimiter = ',', size = text.length || 1): CsvRecord[] {
  const reader = new CsvRecords(delimiter);
  const found: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...reader.read(text.slice(at, at + size)));
  return [...found, ...reader.read('', true)];
}
const cells = (text: string, delimiter?: string, size?: number): string[][] =>
  records(text, delimiter, size).map((record) => record.cells);

/** The same table for everybody: a small generator with a fixed seed. */
function randomTable(seed: number): string {
  const next = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const values = ['', 'a', 'é', '"q ""x"" y"', '"a;b"', '"two\nlines"', '"crlf\r\nhere"', '""', 'plain text', '"  "'];
  const row = (): string => Array.from({ length: 4 }, () => values[Math.floor(next() * values.length)]).join(';');
  return `${Array.from({ length: 30 }, row).join(next() < 0.5 ? '\n' : '\r\n')}\n`;
}

describe('records of a CSV file', () => {
  it('keeps separators, quotes and line ends inside quotes', () => {
    expect(cells('a,"b, ""c""\nd",e\n')).toEqual([['a', 'b, "c"\nd', 'e']]);
  });

  it('reads Windows, Unix and old Macintosh line ends', () => {
    for (const end of ['\r\n', '\n', '\r']) expect(cells(`a,b${end}c,d`)).toEqual([['a', 'b'], ['c', 'd']]);
  });

  it('counts lines from 1, over blank lines and over cells of several lines', () => {
    const lines = records('h\n\n"two\r\nlines"\nx\n').map(({ line }) => line);
    expect(lines).toEqual([1, 3, 5]);
  });

  it('keeps a quote that somebody left inside a quoted name', () => {
    expect(cells('"Acme "Best" Corp",x\n')).toEqual([['Acme "Best" Corp', 'x']]);
  });

  it('reads quoted cells with spaces around the quotes', () => {
    expect(cells('a, "b, c" ,d\n')).toEqual([['a', 'b, c', 'd']]);
  });

  it('gives up only the line whose quote is never closed', () => {
    const text = 'a,1\n"b,2\nc,3\n"d",4\ne,5\n';
    for (const size of [1, 3, 100])
      expect(records(text, ',', size)).toEqual([
        { line: 1, cells: ['a', '1'] },
        { line: 2, cells: [], fault: 'UNCLOSED_QUOTE' },
        { line: 3, cells: ['c', '3'] },
        { line: 4, cells: ['d', '4'] },
        { line: 5, cells: ['e', '5'] },
      ]);
  });

  it('does not hold a whole file in memory because of one quote', () => {
    const found = records(`"lost,1\n${'name,address\n'.repeat(100_000)}`, ',', 65_536);
    expect(found[0].fault).toBe('UNCLOSED_QUOTE');
    expect(found).toHaveLength(100_001);
  });

  it('says that a file without line ends is no table', () => {
    const found = records(`${'x'.repeat(2_000_000)}\na,b\n`, ',', 65_536);
    expect(found).toEqual([{ line: 1, cells: [], fault: 'TOO_LONG' }, { line: 2, cells: ['a', 'b'] }]);
  });

  it('reads what csv-parse reads, however the file is cut in pieces', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const table = randomTable(seed);
      const expected = parse(table, { delimiter: ';', record_delimiter: ['\r\n', '\n'], skip_empty_lines: true });
      for (const size of [1, 7, 64, table.length]) expect(cells(table, ';', size)).toEqual(expected);
    }
  });
});
