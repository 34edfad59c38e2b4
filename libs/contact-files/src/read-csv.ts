import type { PlatformPatterns } from '#spellings';
import { onPlatform, PUT, type PutCell } from './csv-cells.js';
import type { CsvColumn, CsvHeader } from './csv-header.js';
import { CsvRecords, type CsvRecord } from './csv-records.js';
import { CsvRow } from './csv-row.js';
import { rejectedRow, type ContactFileItem } from './imported-contact.js';

/** What people put in a cell to leave it empty; most cells show by their first letter that they are not. */
const SOMETHING = /^[b-mo-z\d]/i;
const NOTHING = /^(?:[^\p{L}\p{N}]*|\s*(?:#?n\/a|null|none|aucune?|n[ée]ant)\s*)$/iu;

type ReadCell = (row: CsvRow, cell: string) => void;

/** The rows of a CSV file, as its header says to read them. */
export async function* readCsv(
  texts: AsyncIterable<string>,
  header: CsvHeader,
  platforms: readonly PlatformPatterns[],
): AsyncGenerator<ContactFileItem> {
  const columns = header.columns.filter(({ field }) => field !== 'emailLabel'); // read with their addresses
  const readers = columns.map((column): [number, ReadCell] => [column.index, cellReader(column)]);
  const records = new CsvRecords(header.delimiter);
  const read = (record: CsvRecord): ContactFileItem => readRecord(record, header, readers, platforms);
  for await (const text of texts)
    for (const record of records.read(text)) if (record.line > header.line) yield read(record);
  for (const record of records.read('', true)) if (record.line > header.line) yield read(record);
}

function cellReader(column: CsvColumn): ReadCell {
  const put: PutCell = PUT[column.field] ?? onPlatform(column.field);
  return (row, cell) => put(row, cell, column);
}

function readRecord(
  { line, cells, fault }: CsvRecord,
  header: CsvHeader,
  readers: [number, ReadCell][],
  platforms: readonly PlatformPatterns[],
): ContactFileItem {
  if (fault) return unreadable(line, fault);
  if (cells.length > header.width && cells.slice(header.width).some((cell) => cell.trim()))
    return tooWide(line, cells, header);
  const row = new CsvRow(line, cells, platforms);
  if (header.layout?.everybody) row.mark(header.layout.everybody);
  for (const [index, readCell] of readers) {
    const cell = cells[index];
    if (cell && (SOMETHING.test(cell) || !NOTHING.test(cell))) readCell(row, cell);
  }
  return row.finish();
}

function unreadable(line: number, fault: 'UNCLOSED_QUOTE' | 'TOO_LONG'): ContactFileItem {
  return fault === 'UNCLOSED_QUOTE'
    ? rejectedRow(line, fault, 'A quote is opened on this line and not closed properly.',
      'Close it, or write it twice if it belongs to the text.')
    : rejectedRow(line, fault, 'This line is too long for a row of a table.', 'Check that the file is a CSV file.');
}

const tooWide = (line: number, cells: string[], { width, delimiter }: CsvHeader): ContactFileItem =>
  rejectedRow(line, 'TOO_MANY_CELLS', `This row has ${cells.length} cells, the header has ${width}.`,
    `Put quotes around a value that contains "${delimiter}".`);
