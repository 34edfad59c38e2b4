import { countryCode, languageCode, timeZoneName, wordKey } from '#spellings';
import type { SaidNames } from './contact-name.js';
import type { CsvField } from './csv-fields.js';
import type { CsvColumn } from './csv-header.js';
import type { CsvRow } from './csv-row.js';
import type { ImportedContact } from './imported-contact.js';
import { splitList } from './loose-values.js';
import * as words from './value-words.js';

/** What one kind of column does with a cell that is not empty. */
export type PutCell = (row: CsvRow, cell: string, column: CsvColumn) => void;

const part = (name: keyof SaidNames): PutCell => ({ draft }, cell) => draft.name(name, cell);

const oneOf = <F extends 'gender' | 'formOfAddress' | 'tier'>(
  field: F,
  known: ReadonlyMap<string, NonNullable<ImportedContact[F]>>,
  examples: string,
): PutCell => ({ draft }, cell) => draft.coded(field, cell, known.get(wordKey(cell)) ?? null, examples);

const formIf = (yes: 'TU' | 'VOUS', no: 'TU' | 'VOUS'): PutCell => ({ draft }, cell) => {
  const said = words.YES_NO.get(wordKey(cell));
  const form = said === undefined ? words.FORMS_OF_ADDRESS.get(wordKey(cell)) : said ? yes : no;
  draft.coded('formOfAddress', cell, form ?? null, 'yes or no');
};

const honorific: PutCell = ({ draft }, cell) => {
  const gender = words.HONORIFICS.get(wordKey(cell));
  if (gender && gender !== 'UNKNOWN') draft.row.gender ??= gender;
};

const kinds: PutCell = ({ draft }, cell) => {
  for (const item of splitList(cell.replace(/\/|&|\+|\s(?:et|and)\s/g, ';'))) {
    const kind = words.KINDS.get(wordKey(item));
    if (!kind) draft.notUnderstood('kinds', item, 'blogger, influencer or forum regular');
    else if (!draft.row.kinds?.includes(kind)) draft.row.kinds = [...(draft.row.kinds ?? []), kind];
  }
};

/** Of several the first; a contact is written to in one. */
const language: PutCell = ({ draft }, cell) => {
  const code = languageCode(cell) ?? languageCode(splitList(cell)[0] ?? '');
  draft.coded('language', cell, code, 'a language such as fr or French');
};

/** Groups that Google keeps for itself start with a star. */
const tags: PutCell = ({ draft }, cell) => {
  for (const item of splitList(cell))
    if (!/^\* ?(?:my ?contacts|starred)$/i.test(item)) draft.tag(item.replace(/^\* ?/, ''));
};

/** City, region and country are taken from one address: the first of which anything is known. */
const place = (put: PutCell): PutCell => (row, cell, column) => {
  if (column.group) row.place ??= column.group;
  if (!column.group || row.place === column.group) put(row, cell, column);
};

/** Google stars the default address; Outlook's "EX" is a place in a directory that nobody can write to from outside. */
const address: PutCell = ({ draft, cells }, cell, { labelIndex }) => {
  const label = labelIndex === undefined ? '' : (cells[labelIndex] ?? '').trim();
  if (label !== 'EX') draft.address(cell, label.startsWith('*'));
  else draft.notUnderstood('addresses', cell, 'the SMTP address instead of this entry of an Exchange directory');
};

const onYes = (state: 'BOUNCED' | 'OBJECTED'): PutCell => (row, cell) => {
  if (words.YES_NO.get(wordKey(cell)) ?? words.ADDRESS_STATES.get(wordKey(cell)) === state) row.mark(state);
};

const addressState: PutCell = (row, cell) => {
  const state = words.ADDRESS_STATES.get(wordKey(cell));
  if (state) row.mark(state);
};

/** The name of a blog, newsletter or podcast, and not its address. */
const IS_NAME = /^(?:(?!\S\.\S)[^/@])*$/;
const NOTED: Readonly<Record<string, string>> = { NEWSLETTER: 'Newsletter', PODCAST: 'Podcast' };

/** A column named after a platform; "Newsletter: yes" tells nothing about where. */
export const onPlatform = (platform: string): PutCell => (row, cell) => {
  if (words.YES_NO.has(wordKey(cell))) return;
  row.speaksOn(platform);
  const isName = (platform === 'BLOG' || platform in NOTED) && IS_NAME.test(cell);
  if (!isName) row.draft.presence({ platform, place: cell });
  else if (platform === 'BLOG') row.main.title ??= cell;
  else row.draft.note(`${NOTED[platform]}: ${cell}`);
};

export const PUT: Readonly<Partial<Record<CsvField, PutCell>>> = {
  name: part('name'),
  firstName: part('firstName'),
  middleName: part('middleName'),
  lastName: part('lastName'),
  nickname: part('nickname'),
  organisation: part('organisation'),
  jobTitle: part('jobTitle'),
  honorific,
  honorificOrJob: (row, cell, column) =>
    words.HONORIFICS.has(wordKey(cell)) ? honorific(row, cell, column) : row.draft.name('jobTitle', cell),
  kinds,
  language,
  formOfAddress: oneOf('formOfAddress', words.FORMS_OF_ADDRESS, 'vous, tu or neutral'),
  tutoiement: formIf('TU', 'VOUS'),
  vouvoiement: formIf('VOUS', 'TU'),
  gender: oneOf('gender', words.GENDERS, 'feminine, masculine or unknown'),
  country: place(({ draft }, cell) => draft.coded('country', cell, countryCode(cell), 'a country such as France')),
  region: place(({ draft }, cell) => draft.text('region', cell)),
  city: place(({ draft }, cell) => draft.text('city', cell)),
  timeZone: ({ draft }, cell) => draft.coded('timeZone', cell, timeZoneName(cell), 'a time zone such as Europe/Paris'),
  tier: oneOf('tier', words.TIERS, 'niche, mid or star'),
  tags,
  notes: ({ draft }, cell) => draft.note(cell),
  niche: ({ draft }, cell) => draft.text('niche', cell),
  source: ({ draft }, cell) => draft.text('source', cell),
  sortName: ({ draft }, cell) => draft.text('sortName', cell),
  address,
  addressState,
  bounced: onYes('BOUNCED'),
  doNotMail: onYes('OBJECTED'),
  url: ({ main }, cell) => main.urls.push(cell),
  platform: ({ main }, cell) => (main.platform ??= cell),
  handle: ({ main }, cell) => (main.handle ??= cell.trim().replace(/^@(?=[^@]+$)/, '')),
  FORUM: (row, cell) => {
    row.speaksOn('FORUM');
    row.main.forum ??= cell;
  },
  presenceTitle: ({ main }, cell) => (main.title ??= cell),
  presenceLanguage: ({ main }, cell) => (main.language ??= cell),
  audienceSize: ({ main }, cell) => (main.audience ??= cell),
  feedUrl: ({ main }, cell) => (main.feedUrl ??= cell),
};
