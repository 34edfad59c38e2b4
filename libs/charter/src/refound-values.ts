import type { PitchWords } from './pitch-case.js';
import type { PlacedValue } from './read-part.js';

/** A single letter would be found everywhere. */
const SHORTEST = 2;
const MOST_PLACES = 2000;

/** Where the values of the text and the subject stand in an HTML part, in which a template does not count them. */
export function refoundValues(html: string, { subject, text, merged }: PitchWords): PlacedValue[] {
  const found: PlacedValue[] = [];
  const known = new Set<string>();
  for (const { part, field, isFallback, start, end } of merged) {
    const said = (part === 'SUBJECT' ? (subject ?? '') : text).slice(start, end).replace(/[ \t\r\n\f]+/g, ' ').trim();
    const key = `${field} ${said}`;
    if (said.length < SHORTEST || known.has(key)) continue;
    known.add(key);
    for (let at = html.indexOf(said); at !== -1 && found.length < MOST_PLACES; at = html.indexOf(said, at + said.length))
      if (isWhole(html, at, at + said.length)) found.push({ field, isFallback, start: at, end: at + said.length });
  }
  return found;
}

/** Not "Al" in "Alors". */
const isWhole = (text: string, start: number, end: number): boolean =>
  ![start, end].some((edge) => /^[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, edge - 1), edge + 1)));
