import { describe, expect, it } from 'vitest';
import { decodeText, sniffEncoding } from './decode-text.js';

/** Decodes bytes that come one, two or many at a time: the text must be the same. */
async function decoded(bytes: Buffer, encoding = sniffEncoding(bytes)): Promise<string> {
  const texts = await Promise.all([1, 2, 1000].map(async (size) => {
    let text = '';
    for await (const piece of decodeText(pieces(bytes, size), encoding)) text += piece;
    return text;
  }));
  expect(new Set(texts).size).toBe(1);
  return texts[0];
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const TEXT = 'nom;ville\nÉlodie;Nîmes\nZoé 👩‍🍳;Orléans\n';
const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 little-endian', utf16, 'utf-16le'],
    ['UTF-16 big-endian', Buffer.from(utf16).swap16(), 'utf-16be'],
    ['UTF-16 without a mark', utf16.subarray(2), 'utf-16le'],
  ])('is told as %s', async (_name, bytes, encoding) => {
    expect(sniffEncoding(bytes)).toBe(encoding);
    expect(await decoded(bytes)).toBe(TEXT);
  });

  it('is windows-1252 where it is not UTF-8', async () => {
    const bytes = Buffer.from('prix;ville\n10 \x80;\xc9tamp\x9c', 'latin1');
    expect(sniffEncoding(bytes)).toBe('windows-1252');
    expect(await decoded(bytes)).toBe('prix;ville\n10 €;Étampœ');
  });

  it('may change in the middle, where two exports were glued together', async () => {
    const bytes = Buffer.concat([Buffer.from('Élodie\n'), Buffer.from('Zoé\n', 'latin1'), Buffer.from('Léo\n')]);
    expect(await decoded(bytes)).toBe('Élodie\nZoé\nLéo\n');
  });
});
