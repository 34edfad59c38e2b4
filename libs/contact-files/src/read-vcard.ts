import type { PlatformPatterns } from '#spellings';
import { rejectedRow, type ContactFileItem } from './imported-contact.js';
import { readVcardContact, type Vcard } from './vcard-contact.js';
import { VcardLines, type VcardLine } from './vcard-lines.js';
import { parseProperty } from './vcard-property.js';

/**
 * The cards of a vCard file of version 2.1, 3.0 or 4.0, however mixed. The grammar is read by our own few lines:
 * ical.js refuses version 2.1 and whole files for one odd line.
 */
export async function* readVcard(
  bytes: AsyncIterable<Buffer>,
  platforms: readonly PlatformPatterns[],
  ignored: Set<string>,
): AsyncGenerator<ContactFileItem> {
  const lines = new VcardLines();
  const cards = new VcardCards();
  let count = 0;
  const read = (card: Vcard): ContactFileItem => (count++, readVcardContact(card, platforms, ignored));
  for await (const chunk of bytes)
    for (const line of lines.read(chunk.toString('latin1'))) for (const card of cards.read(line)) yield read(card);
  for (const line of lines.read('', true)) for (const card of cards.read(line)) yield read(card);
  for (const card of cards.end()) yield read(card);
  if (count === 0)
    yield rejectedRow(1, 'NOTHING_INSIDE', 'There is no card in this file.', 'Export the contacts as vCard again.');
}

const BEGIN = /^\s*BEGIN\s*:\s*VCARD\s*$/i;
const END = /^\s*END\s*:\s*VCARD\s*$/i;

/** Gathers lines into cards. */
class VcardCards {
  private card: Vcard | null = null;
  /** An AGENT of version 2.1 is a whole card inside another. */
  private depth = 0;
  private mayNest = false;

  *read({ line, text }: VcardLine): Generator<Vcard> {
    if (BEGIN.test(text)) yield* this.begin(line);
    else if (END.test(text)) {
      if (this.depth > 0) this.depth--;
      else yield* this.end(false);
    } else if (this.card && this.depth === 0) this.add(text);
  }

  *end(isCutOff = true): Generator<Vcard> {
    if (this.card) yield { ...this.card, isCutOff };
    this.card = null;
    this.depth = 0;
  }

  private *begin(line: number): Generator<Vcard> {
    if (this.card && (this.mayNest || this.depth > 0)) this.depth++;
    else {
      yield* this.end();
      this.card = { line, properties: [], isCutOff: false };
    }
    this.mayNest = false;
  }

  private add(text: string): void {
    const property = parseProperty(text);
    this.mayNest = property?.name === 'AGENT' && property.value.trim() === '';
    if (property && property.name !== 'AGENT') this.card?.properties.push(property);
  }
}
