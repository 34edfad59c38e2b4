import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

/** What may be stored: what people exchange, and nothing that a browser would run. */
const WELCOME = new Set([
  'image/jpeg', 'image/png', 'image/webp', 'image/gif', 'video/mp4', 'video/webm', 'audio/mpeg', 'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text', 'application/zip',
]);

/**
 * The media type of a file by its content; null for what is not welcome. Only whether a plain text is a table is
 * taken from its name, for nothing inside says so.
 */
export async function recogniseType(path: string, name: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found) return WELCOME.has(found.mime) ? found.mime : null;
  if (!(await isPlainText(path))) return null;
  return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
}

/** Tab, line feed, form feed and carriage return are the only control characters of a text. */
const isControl = (byte: number): boolean => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte);

/** Words in any encoding that keeps ASCII (UTF-8, Latin-1). What starts with a tag is markup: HTML, SVG and the like. */
async function isPlainText(path: string): Promise<boolean> {
  let start = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.some(isControl)) return false;
    if (!start) start = chunk.toString('latin1').replace(/^\xef\xbb\xbf/, '').trimStart().slice(0, 1);
  }
  return start !== '' && start !== '<';
}
