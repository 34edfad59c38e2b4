import { countryCode, languageCode, type PlatformPatterns, timeZoneName, wordKey } from '#spellings';
import { ContactDraft } from './contact-draft.js';
import { rejectedRow, type ContactFileItem } from './imported-contact.js';
import { GENDERS, HONORIFICS } from './value-words.js';
import { readProfile } from './vcard-profile.js';
import { preference, splitValue, textOf, unescaped, type VcardProperty } from './vcard-property.js';

/** One card of a file. */
export interface Vcard {
  line: number;
  properties: VcardProperty[];
  /** The file ends before the card does. */
  isCutOff: boolean;
}

type Put = (draft: ContactDraft, property: VcardProperty) => void;

/** Several of one kind are read with the preferred one first. */
const PUT: Readonly<Partial<Record<string, Put>>> = {
  FN: (draft, property) => draft.name('name', unescaped(textOf(property))),
  N: (draft, property) => {
    const [last, first, middle, honorific] = splitValue(textOf(property), ';');
    draft.name('lastName', last);
    draft.name('firstName', first ?? '');
    draft.name('middleName', middle ?? '');
    const gender = HONORIFICS.get(wordKey(honorific ?? ''));
    if (gender && gender !== 'UNKNOWN') draft.row.gender ??= gender;
    draft.text('sortName', property.parameters.get('SORT-AS')?.join(', ') ?? '');
  },
  NICKNAME: (draft, property) => draft.name('nickname', splitValue(textOf(property), ',')[0]),
  ORG: (draft, property) => draft.name('organisation', splitValue(textOf(property), ';').filter(Boolean).join(', ')),
  TITLE: (draft, property) => draft.name('jobTitle', unescaped(textOf(property))),
  ROLE: (draft, property) => draft.name('jobTitle', unescaped(textOf(property))),
  'SORT-STRING': (draft, property) => draft.text('sortName', unescaped(textOf(property))),
  EMAIL: (draft, property) => draft.address(unescaped(textOf(property)), preference(property) <= 100),
  ADR: (draft, property) => {
    const [, , , city = '', region = '', , country = ''] = splitValue(textOf(property), ';');
    if (draft.row.city || draft.row.region || draft.row.country) return;
    draft.text('city', city);
    draft.text('region', region);
    if (country.trim()) draft.coded('country', country, countryCode(country), 'a country such as FR or France');
  },
  LANG: (draft, property) => {
    const text = textOf(property);
    draft.coded('language', text, languageCode(text), 'a language such as fr');
  },
  TZ: (draft, property) => {
    const text = unescaped(textOf(property));
    if (!/^[+-]?\d/.test(text)) draft.coded('timeZone', text, timeZoneName(text), 'a time zone such as Europe/Paris');
  },
  GENDER: (draft, property) => {
    const gender = GENDERS.get(wordKey(splitValue(textOf(property), ';')[0]));
    if (gender) draft.row.gender = gender;
  },
  CATEGORIES: (draft, property) => splitValue(textOf(property), ',').forEach((tag) => draft.tag(tag)),
  NOTE: (draft, property) => draft.note(unescaped(textOf(property))),
};

const STRUCTURE = new Set(['VERSION', 'KIND', 'X-ADDRESSBOOKSERVER-KIND', 'X-ABLABEL']);

/** Reads a card as a contact; names of properties that mean nothing to us are added to `ignored`. */
export function readVcardContact(
  { line, properties, isCutOff }: Vcard,
  platforms: readonly PlatformPatterns[],
  ignored: Set<string>,
): ContactFileItem {
  if (properties.some(saysGroup))
    return rejectedRow(line, 'NOT_A_PERSON', 'This card is a group.', 'Import its members by their own cards.');
  const draft = new ContactDraft(line, platforms);
  const labels = new Map(properties.filter(({ name }) => name === 'X-ABLABEL').map((one) => [one.group, textOf(one)]));
  for (const property of [...properties].sort((a, b) => preference(a) - preference(b))) {
    const put = PUT[property.name];
    const profiles = put ? null : readProfile(property, labels.get(property.group || '-') ?? '');
    if (put) put(draft, property);
    else if (profiles) for (const profile of profiles) draft.presence(profile);
    else if (!STRUCTURE.has(property.name)) ignored.add(property.name);
  }
  if (isCutOff) draft.warn('card', CUT_OFF);
  return draft.finish();
}

const saysGroup = (property: VcardProperty): boolean =>
  /^(?:X-ADDRESSBOOKSERVER-)?KIND$/.test(property.name) && /^\s*group\s*$/i.test(property.value);

const CUT_OFF = { code: 'CUT_OFF', reason: 'The file ends within this card.', remedy: 'Export the file again.' };
