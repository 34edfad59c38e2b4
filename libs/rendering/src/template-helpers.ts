import { fieldOf } from './field-shape.js';
import { DATE_FORMATS, formatDate, isDateFormat } from './format-date.js';
import { asSentence, capitalised, frenchOf, joined, languageOf, localeOf } from './in-language.js';
import { isBlank, isMissing } from './plain-value.js';
import { HelperFault, type HelperCall, type TemplateHelper } from './template-helper.js';

const FORM_WORDS = { TU: 'tu', VOUS: 'vous', NEUTRAL: 'neutral' } as const;
const GENDER_WORDS = { FEMININE: 'feminine', MASCULINE: 'masculine', UNKNOWN: 'unknown' } as const;

const form: TemplateHelper = {
  usage: '{{form tu="ton blog" vous="votre blog"}}',
  argCount: [0, 0],
  words: Object.values(FORM_WORDS),
  choose: ({ words, values: { contact } }) =>
    chosen(words, FORM_WORDS[contact.formOfAddress], 'contact.formOfAddress', contact.formOfAddress),
};

const agree: TemplateHelper = {
  usage: '{{agree feminine="ravie" masculine="ravi" unknown="ravi·e"}}, or {{agree "sender" feminine=…}}',
  argCount: [0, 1],
  words: Object.values(GENDER_WORDS),
  check: ({ literals }) =>
    literals.every((who) => who === 'contact' || who === 'sender')
      ? undefined
      : 'it agrees with "contact", as without a word, or with "sender"',
  choose: ({ args: [who], words, values }) => {
    const person = who === 'sender' ? 'sender' : 'contact';
    const gender = values[person].gender ?? 'UNKNOWN';
    return chosen(words, GENDER_WORDS[gender], `${person}.gender`, gender);
  },
};

function chosen(words: HelperCall['words'], name: string, field: string, value: string): string {
  if (isMissing(words[name])) throw new HelperFault(`is ${value}, and the template has no word for that`, field);
  return name;
}

const fallback: TemplateHelper = {
  usage: '{{fallback contact.firstName "there"}}',
  argCount: [2, 5],
  words: [],
  takesMissing: true,
  check: ({ literals }) => (literals.some(isNothing) ? 'a fallback must say something' : undefined),
  choose: ({ args }) => {
    const first = args.findIndex((value) => !isMissing(value) && !isNothing(value));
    return first < 0 ? undefined : first;
  },
};

const isNothing = (value: unknown): boolean => typeof value === 'string' && isBlank(value);

const date: TemplateHelper = {
  usage: '{{date today "long"}}',
  argCount: [1, 2],
  words: [],
  check: ({ literals: [, format = 'long'] }) =>
    isDateFormat(format) ? undefined : `"${format}" is no format; there are ${Object.keys(DATE_FORMATS).join(', ')}`,
  say: ({ args: [value, format = 'long'], values }) => {
    if (!(value instanceof Date) && typeof value !== 'string') throw new HelperFault('is not a date');
    if (!isDateFormat(format)) throw new HelperFault('is to be told in a format that does not exist');
    const timeZone = values.contact.timeZone ?? values.workspace.timeZone ?? 'UTC';
    return formatDate(value, format, localeOf(values), timeZone);
  },
};

const list: TemplateHelper = {
  usage: '{{list presences "title"}}',
  argCount: [1, 2],
  words: [],
  check: ({ literals: [, field], shapes: [shape] }) => {
    if (shape === 'ANY') return undefined;
    if (typeof shape === 'string' || 'fields' in shape) return 'it joins a list';
    if (field === undefined) return shape.items === 'TEXT' ? undefined : 'name the field of each item to say';
    return fieldOf(shape.items, field) ? undefined : `the items have no field "${field}"`;
  },
  say: ({ args: [items, field], values }) => joined(items, field, languageOf(values)),
};

const number: TemplateHelper = {
  usage: '{{number values.readers}}',
  argCount: [1, 1],
  words: [],
  say: ({ args: [value], values }) => {
    if (typeof value !== 'number') throw new HelperFault('is not a number');
    return new Intl.NumberFormat(languageOf(values)).format(value);
  },
};

const ofText = (name: string, say: (text: string, language: string) => string): TemplateHelper => ({
  usage: `{{${name} contact.city}}`,
  argCount: [1, 1],
  words: [],
  say: ({ args: [value], values }) => {
    if (typeof value !== 'string') throw new HelperFault('is not a text');
    return say(value, languageOf(values));
  },
});

/** All that a template can do besides looking up a field; what is not here is refused when a template is saved. */
export const TEMPLATE_HELPERS: ReadonlyMap<string, TemplateHelper> = new Map([
  ['agree', agree],
  ['capitalise', ofText('capitalise', capitalised)],
  ['date', date],
  ['fallback', fallback],
  ['form', form],
  ['list', list],
  ['lower', ofText('lower', (text, language) => text.toLocaleLowerCase(language))],
  ['number', number],
  ['of', ofText('of', frenchOf)],
  ['sentence', ofText('sentence', asSentence)],
  ['upper', ofText('upper', (text, language) => text.toLocaleUpperCase(language))],
]);
