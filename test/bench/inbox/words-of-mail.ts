import type { Draw } from '../population/draw.js';
import { REMARKS } from '../population/words.js';

/** What a person answers, of about so many characters, in paragraphs. */
export function answerOf(draw: Draw, characters: number): string {
  const paragraphs = ['Bonjour Camille,'];
  for (let length = 0; length < characters; length += paragraphs.at(-1)!.length)
    paragraphs.push(Array.from({ length: 1 + draw.below(4) }, () => draw.of(REMARKS)).join(' '));
  return [...paragraphs, 'Bien à vous,'].join('\n\n');
}

export const introOf = (name: string): string => `Le lun. 16 nov. 2026 à 10:02, ${name} <camille@agence.example> a écrit :`;

export const asQuote = (text: string): string => text.replaceAll(/^/gm, '> ');

export const signatureOf = (name: string): string => `-- \n${name}\nhttps://carnet.example\n+33 1 99 00 12 34`;

/** RFC 2045 6.8, in lines of 76. */
export const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');

/** RFC 2047, for names and subjects that need it. */
export const encoded = (text: string): string => (/^[ -~]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`);
