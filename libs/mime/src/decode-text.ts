import { isUtf8 } from 'node:buffer';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const western = new TextDecoder('windows-1252');

/** Bytes that do not say what they are: UTF-8 where they can be that (RFC 6532), otherwise what the West wrote before. */
export const decodeBytes = (bytes: Uint8Array): string => storable((isUtf8(bytes) ? utf8 : western).decode(bytes));

/** Much faster to look for than halves alone; most texts have neither. */
const HALF_OR_PAIR = /[\0\ud800-\udfff]/;

/** Text that a database takes: without NUL, and without halves of characters. */
export const storable = (text: string): string => (HALF_OR_PAIR.test(text) ? text.replace(/[\0\p{Surrogate}]/gu, '') : text);
