import { type PlatformPatterns, PLATFORMS } from '#spellings';
import { ByteSource, type ContactBytes } from './byte-source.js';
import { readHeader, type ColumnMap, type CsvHeader } from './csv-header.js';
import { asUtf8, declaredEncoding, decodeHead, decodeText, sniffEncoding } from './decode-text.js';
import type { ContactFileItem } from './imported-contact.js';
import { readCsv } from './read-csv.js';
import { readOpml } from './read-opml.js';
import { readVcard } from './read-vcard.js';
import { recogniseFormat, type ContactFormat } from './recognise-format.js';

export interface ContactFileOptions {
  /** Taken from the file when left out. */
  format?: ContactFormat;
  /** CSV: which header means which field. */
  map?: ColumnMap;
  /** Name of a file that comes without a path. */
  fileName?: string;
  platforms?: readonly PlatformPatterns[];
}

/** How a file is read, known before its first contact. */
export interface ContactFileSummary {
  format: ContactFormat;
  encoding: string;
  /** CSV: the product it comes from, where known. */
  layout?: string;
  delimiter?: string;
  columns: { header: string; field: string }[];
  /** Columns of a CSV file, or properties of the vCards read so far, that nothing is made of. */
  ignored: ReadonlySet<string>;
  /** Unknown for a stream. */
  totalBytes?: number;
}

/** A file of contacts: iterate it once. */
export interface ContactFile extends AsyncIterable<ContactFileItem> {
  readonly summary: ContactFileSummary;
  /** How far the reading is. */
  readonly bytesRead: number;
  /** For a file that is not read after all. */
  close(): Promise<void>;
}

/**
 * Opens a file of contacts in OPML, CSV or vCard, by path or as bytes, and finds out how to read it. What is wrong with
 * one row comes as a rejected row; what is wrong with the file as a whole is thrown here, as ContactFileError, or while
 * iterating if the disk fails (UNREADABLE).
 */
export async function openContactFile(file: ContactBytes, options: ContactFileOptions = {}): Promise<ContactFile> {
  const source = await ByteSource.open(file, options.fileName);
  try {
    return readable(source, options);
  } catch (error) {
    await source.close();
    throw error;
  }
}

function readable(source: ByteSource, { format: asked, map, platforms = PLATFORMS }: ContactFileOptions): ContactFile {
  const sniffed = sniffEncoding(source.head);
  const head = decodeHead(source.head, sniffed);
  const format = recogniseFormat(head, source.name, asked);
  const encoding = format === 'OPML' ? (declaredEncoding(head) ?? sniffed) : sniffed;
  const ignored = new Set<string>();
  const summary = { format, encoding, columns: [], ignored, totalBytes: source.totalBytes };
  if (format === 'OPML') return contactFile(source, summary, readOpml(decodeText(source, encoding), platforms));
  if (format === 'VCARD') return contactFile(source, summary, readVcard(asUtf8(source, encoding), platforms, ignored));
  const header = readHeader(head, source.name, map);
  const items = readCsv(decodeText(source, encoding), header, platforms);
  return contactFile(source, { ...summary, ...csvSummary(header) }, items);
}

const csvSummary = ({ layout, delimiter, columns, ignored }: CsvHeader): Partial<ContactFileSummary> => ({
  ...(layout && { layout: layout.name }),
  delimiter,
  columns: columns.map(({ header, field }) => ({ header, field })),
  ignored: new Set(ignored),
});

const contactFile = (
  source: ByteSource,
  summary: ContactFileSummary,
  items: AsyncGenerator<ContactFileItem>,
): ContactFile => ({
  summary,
  get bytesRead() {
    return source.bytesRead;
  },
  [Symbol.asyncIterator]: () => items,
  close: () => source.close(),
});
