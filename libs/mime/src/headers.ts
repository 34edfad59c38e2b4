import { decodeWords } from 'postal-mime';
import { storable } from './decode-text.js';
import { readHeaderBlock, type RawHeader } from './header-block.js';
import type { Header, ParsedMessage } from './parsed-message.js';

/** The values of every header of that name, in their order; empty where there is none. */
export const headersNamed = ({ headers }: Pick<ParsedMessage, 'headers'>, name: string): string[] =>
  headers.filter((header) => header.name === name.toLowerCase()).map(({ value }) => value);

/** The value of the first header of that name. */
export const headerNamed = ({ headers }: Pick<ParsedMessage, 'headers'>, name: string): string | null =>
  headers.find((header) => header.name === name.toLowerCase())?.value ?? null;

export const decoded = ({ name, value }: RawHeader): Header => ({
  name,
  value: value.includes('=?') ? storable(decodeWords(value)) : value,
});

/** Headers that nearly every message has, and that nobody begins a letter with. */
const CERTAIN = new Set(['received', 'return-path', 'message-id', 'mime-version', 'content-type', 'delivered-to', 'dkim-signature']);

/** Whether a source begins with headers, rather than with the words of somebody who quotes a few. */
export function beginsWithHeaders(source: Uint8Array): boolean {
  const names = new Set(readHeaderBlock(source).headers.map(({ name }) => name));
  if ([...names].some((name) => CERTAIN.has(name))) return true;
  return names.has('from') && !names.has('sent') && ['to', 'date', 'subject'].some((name) => names.has(name));
}
