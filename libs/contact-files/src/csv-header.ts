import { quoted, wordKey } from '#spellings';
import { ContactFileError } from './contact-file-error.js';
import { FIELD_NAMES, fieldOf, type CsvField } from './csv-fields.js';
import { findLayout, type CsvLayout } from './csv-layouts.js';
import { CsvRecords, type CsvRecord } from './csv-records.js';

/** Which header means which field, as the person says: `{ "Their header": "name" }`; "ignore" leaves a column out. */
export type ColumnMap = Readonly<Record<string, string>>;

export interface CsvColumn {
  header: string;
  index: number;
  field: CsvField;
  /** Columns of one place, or of one address and its label, share a group. */
  group: string;
  /** Where the label of an address stands ("* Home", "EX"). */
  labelIndex?: number;
}

/** How a CSV file is to be read. */
export interface CsvHeader {
  delimiter: string;
  line: number;
  width: number;
  layout: CsvLayout | null;
  columns: CsvColumn[];
  ignored: string[];
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Some exports explain themselves before the header. */
const LONGEST_PREAMBLE = 20;
const IGNORE = 'ignore';

/**
 * Finds the header and the delimiter in the first part of a file: the line in which we know most columns.
 * Throws ContactFileError NO_KNOWN_COLUMN, UNKNOWN_FIELD, COLUMN_NOT_FOUND.
 */
export function readHeader(head: string, fileName: string, map: ColumnMap = {}): CsvHeader {
  const said = saidColumns(map);
  const headers = DELIMITERS.map((delimiter) => bestHeader(head, delimiter, fileName, said));
  const [best] = headers.filter((header) => header !== null).sort((a, b) => b.columns.length - a.columns.length);
  if (!best) throw noKnownColumn(head);
  refuseUnusedMap(map, best);
  return best;
}

function saidColumns(map: ColumnMap): Map<string, CsvField> {
  return new Map(Object.entries(map).map(([header, name]) => {
    const known = FIELD_NAMES.find((field) => field === name) ?? fieldOf(name)?.field;
    const field = /^(?:|ignorer?|-)$/i.test(name.trim()) ? IGNORE : known;
    if (field) return [wordKey(header), field] as const;
    throw new ContactFileError('UNKNOWN_FIELD', `There is no field "${name}" for the column "${header}".`,
      `Use one of ${FIELD_NAMES.join(', ')}, or ignore.`);
  }));
}

function bestHeader(head: string, delimiter: string, fileName: string, said: Map<string, CsvField>): CsvHeader | null {
  let best: CsvHeader | null = null;
  for (const record of firstRecords(head, delimiter)) {
    const header = headerOf(record, delimiter, fileName, said);
    // A cell of the table may look like one header ("Blog", "France"): only two more make a later line the better one.
    if (header.columns.length >= (best ? best.columns.length + 2 : 1)) best = header;
  }
  return best;
}

function* firstRecords(head: string, delimiter: string): Generator<CsvRecord> {
  const reader = new CsvRecords(delimiter);
  let count = 0;
  for (const last of [false, true])
    for (const record of reader.read(last ? '' : head, last)) if (count++ <= LONGEST_PREAMBLE) yield record;
}

function headerOf(record: CsvRecord, delimiter: string, fileName: string, said: Map<string, CsvField>): CsvHeader {
  const { cells, line } = record;
  const keys = cells.map(wordKey);
  const layout = findLayout(new Set(keys), fileName);
  const columns = settle(cells.flatMap((header, index) => {
    const special = said.get(keys[index]) ?? layout?.columns?.[keys[index]];
    const found = special ? { field: special, group: '' } : fieldOf(header);
    return found ? [{ header: header.trim(), index, ...found }] : [];
  }));
  const used = new Set(columns.map(({ index }) => index));
  const ignored = cells.filter((header, index) => !used.has(index) && header.trim()).map((header) => header.trim());
  return { delimiter, line, width: cells.length, layout, columns, ignored };
}

/** Settles the headers that are two things by what else is there. */
function settle(columns: CsvColumn[]): CsvColumn[] {
  const has = (field: CsvField): boolean => columns.some((column) => column.field === field);
  const [hasFirstName, hasAddress] = [has('firstName'), has('address')];
  for (const column of columns) {
    if (column.field === 'lastOrFullName') column.field = hasFirstName ? 'lastName' : 'name';
    if (column.field === 'mailOrStreet') column.field = hasAddress ? IGNORE : 'address';
  }
  for (const column of columns)
    if (column.field === 'address')
      column.labelIndex = columns.find(({ field, group }) => field === 'emailLabel' && group === column.group)?.index;
  return columns.filter(({ field }) => field !== IGNORE);
}

function refuseUnusedMap(map: ColumnMap, { columns, ignored }: CsvHeader): void {
  const headers = [...columns.map(({ header }) => header), ...ignored];
  const known = new Set(headers.map(wordKey));
  const unused = Object.keys(map).find((header) => !known.has(wordKey(header)));
  if (unused === undefined) return;
  throw new ContactFileError('COLUMN_NOT_FOUND', `The file has no column "${unused}".`,
    `Its columns are ${headers.join(', ')}.`);
}

function firstRow(head: string, delimiter: string): string[] {
  for (const { cells } of firstRecords(head, delimiter)) return cells;
  return [];
}

function noKnownColumn(head: string): ContactFileError {
  const rows = DELIMITERS.map((delimiter) => firstRow(head, delimiter));
  const widest = rows.reduce((most, row) => (row.length > most.length ? row : most)).slice(0, 30);
  return new ContactFileError('NO_KNOWN_COLUMN', `None of the columns is known: ${widest.map(quoted).join(', ')}.`,
    'The first line must name the columns, such as name, email, blog; or map them, such as "Their header=name".');
}
