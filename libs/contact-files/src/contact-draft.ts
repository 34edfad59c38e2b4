import { cleanBlock, cleanLine, normaliseAddress, normaliseTags, normaliseUrl, type PlatformPatterns, quoted, type Refusal } from '#spellings';
import { contactName, position, type SaidNames } from './contact-name.js';
import { rejectedRow, type ContactFileItem, type ImportedContact, type ImportedPresence } from './imported-contact.js';
import { splitAddresses, splitPlaces } from './loose-values.js';
import { readPresence, type SaidPresence } from './read-presence.js';

type TextField = 'sortName' | 'region' | 'city' | 'niche' | 'source';
type CodedField = 'language' | 'country' | 'timeZone' | 'gender' | 'formOfAddress' | 'tier';

/** Longer than anything real, and what the rest of the product takes. */
const LONGEST_LINE = 200;
const LONGEST_NOTE = 20_000;

/** One contact being read: takes raw values in any order, keeps what it understands and warns about the rest. */
export class ContactDraft {
  readonly row: ImportedContact;
  readonly names: SaidNames = {};
  private readonly notes: string[] = [];

  constructor(line: number, readonly platforms: readonly PlatformPatterns[]) {
    this.row = { line, name: '', tags: [], addresses: [], presences: [], warnings: [] };
  }

  /** One clean line of text, of a length that can be kept. */
  line(field: string, raw: string): string {
    const text = cleanLine(raw);
    if (text.length <= LONGEST_LINE) return text;
    this.warn(field, tooLong(text, LONGEST_LINE));
    return cleanLine(text.slice(0, LONGEST_LINE));
  }

  /** The first value said counts. */
  name(part: keyof SaidNames, raw: string): void {
    this.names[part] ||= this.line(part, raw);
  }

  text(field: TextField, raw: string): void {
    this.row[field] ??= this.line(field, raw) || undefined;
  }

  note(raw: string): void {
    const text = cleanBlock(raw);
    if (text.length > LONGEST_NOTE) this.warn('notes', tooLong(text, LONGEST_NOTE));
    if (text) this.notes.push(cleanBlock(text.slice(0, LONGEST_NOTE)));
  }

  tag(raw: string): void {
    const [tag] = normaliseTags([this.line('tags', raw)]);
    if (tag && !this.row.tags.includes(tag)) this.row.tags.push(tag);
  }

  /** A value that is one of a known set; `known` says what would have been understood. */
  coded<F extends CodedField>(field: F, raw: string, value: ImportedContact[F] | null, known: string): void {
    if (value != null) this.row[field] ??= value;
    else this.notUnderstood(field, raw, known);
  }

  notUnderstood(field: string, raw: string, known: string): void {
    const remedy = `Write ${known}.`;
    this.warn(field, { code: 'NOT_UNDERSTOOD', reason: `${quoted(raw)} was not understood.`, remedy });
  }

  /** One or several addresses in one value. */
  address(raw: string, primary = false): void {
    for (const piece of splitAddresses(raw)) {
      const found = normaliseAddress(piece);
      if ('error' in found) this.warn('addresses', found.error);
      else {
        this.names.addressee ||= found.name;
        const twin = this.row.addresses.find(({ key }) => key === found.key);
        if (!twin) this.row.addresses.push({ address: found.display, key: found.key, primary });
        else twin.primary ||= primary;
      }
    }
  }

  /** One or several presences in one value; answers the first, for what else is known of it. */
  presence(said: SaidPresence): ImportedPresence | undefined {
    let first: ImportedPresence | undefined;
    for (const place of splitPlaces(said.place)) {
      const found = readPresence({ ...said, place }, this.platforms);
      if ('error' in found) this.warn('presences', found.error);
      else first ??= this.addPresence(found);
    }
    return first;
  }

  addPresence(found: ImportedPresence): ImportedPresence {
    const twin = this.row.presences.find(({ key }) => key === found.key);
    if (!twin) this.row.presences.push(found);
    return twin ? Object.assign(twin, { ...found, ...twin }) : found;
  }

  feed(presence: ImportedPresence, raw: string): void {
    const found = normaliseUrl(raw);
    if ('error' in found) this.warn('feedUrl', found.error);
    else presence.feedUrl ??= found.url;
  }

  warn(field: string, { code, reason, remedy }: Refusal): void {
    this.row.warnings.push({ field, code, reason, remedy });
  }

  /** The contact, or why there is none: it needs a name, an address or a presence. */
  finish(): ContactFileItem {
    const { row } = this;
    Object.assign(row, contactName(this.names, row));
    if (!row.name) return this.rejected();
    const notes = [...this.notes, position(this.names, row.name)].filter(Boolean);
    if (notes.length) row.notes = notes.join('\n\n');
    settleAddresses(row);
    return { kind: 'row', row };
  }

  private rejected(): ContactFileItem {
    const [fault] = this.row.warnings;
    if (fault) return { kind: 'rejected', line: this.row.line, ...fault };
    const remedy = 'Fill in at least one of the three, or delete the row.';
    return rejectedRow(this.row.line, 'NOBODY', 'There is no name, address or presence here.', remedy);
  }
}

/** One primary address among those that may be written to; none where the person asked for none. */
function settleAddresses({ addresses, doNotMail }: ImportedContact): void {
  if (doNotMail) for (const address of addresses) address.state = 'SUPPRESSED';
  const mailable = addresses.filter(({ state }) => state === undefined || state === 'VALID');
  const primary = mailable.find((address) => address.primary) ?? mailable[0];
  for (const address of addresses) address.primary = address === primary;
}

const tooLong = (text: string, length: number): Refusal => ({
  code: 'TOO_LONG',
  reason: `${quoted(text)} has ${text.length} characters; the first ${length} were kept.`,
  remedy: 'Shorten it in the file.',
});
