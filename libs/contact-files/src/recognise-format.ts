import path from 'node:path';
import { ContactFileError } from './contact-file-error.js';

export type ContactFormat = 'OPML' | 'CSV' | 'VCARD';

const BY_EXTENSION: Readonly<Record<string, ContactFormat>> = {
  '.opml': 'OPML', '.vcf': 'VCARD', '.vcard': 'VCARD', '.csv': 'CSV', '.tsv': 'CSV', '.txt': 'CSV',
};

const XML_PROLOGUE = '^\\s*(?:<\\?[^>]*>\\s*|<!--[^]*?-->\\s*|<!doctype(?! html)[^>]*>\\s*)*';
const OPML = new RegExp(`${XML_PROLOGUE}<(?:opml|outline)\\b`, 'i');
const FEED = new RegExp(`${XML_PROLOGUE}<(?:rss|feed|rdf:RDF)\\b`, 'i');

/** What people offer instead of contacts, and what to do then. */
const OTHERS: readonly [RegExp, string, string][] = [
  [/^PK\x03\x04[^]*(?:xl\/|\[Content_Types\]|mimetypeapplication)/, 'is a spreadsheet', 'Save it as CSV first.'],
  [/^PK\x03\x04/, 'is a zip archive', 'Unpack it and import the files in it.'],
  [/^\xd0\xcf\x11\xe0/, 'is an old spreadsheet or document', 'Save it as CSV first.'],
  [/^\x1f[\x8b‹]/, 'is compressed', 'Unpack it first.'],
  [/^%PDF-/, 'is a PDF document', 'Export the contacts as CSV.'],
  [FEED, 'is the feed of one blog', 'Import a list of blogs (OPML).'],
  [/^\s*(?:<!doctype html|<html)\b/i, 'is a web page', 'Export the contacts as CSV, vCard or OPML.'],
  [/^\s*(?:\{|\[\s*[{"])/, 'is JSON', 'Export the contacts as CSV, vCard or OPML.'],
];

/**
 * Tells the format by what is in the file, else by the file's name; text of any other kind is taken for CSV.
 * Throws ContactFileError EMPTY or NOT_CONTACTS. @param head the start of the file as text @param asked wins
 */
export function recogniseFormat(head: string, fileName: string, asked?: ContactFormat): ContactFormat {
  if (head.trim() === '') throw new ContactFileError('EMPTY', 'The file is empty.', 'Export the contacts again.');
  if (asked) return asked;
  if (OPML.test(head)) return 'OPML';
  if (/^\s*BEGIN\s*:\s*VCARD\s*$/im.test(head)) return 'VCARD';
  const other = OTHERS.find(([looks]) => looks.test(head));
  if (other) throw new ContactFileError('NOT_CONTACTS', `The file ${other[1]}.`, other[2]);
  if (isBinary(head)) throw new ContactFileError('NOT_CONTACTS', 'The file is not text.', 'Use CSV, vCard or OPML.');
  return BY_EXTENSION[path.extname(fileName).toLowerCase()] ?? 'CSV';
}

/** More than one control character in fifty is no text that anybody wrote. */
function isBinary(head: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  return (head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0) > head.length / 50;
}
