import type { DraftOrder } from '#drafting';
import type { PitchValues } from '#rendering';
import Handlebars from 'handlebars';
import { LETTERS } from './letter.js';

export interface Words {
  subject: string;
  text: string;
  html: string;
}

export type Writer = (values: PitchValues) => Words;

/** The same words with nothing but Handlebars: compiled once, no check, no limit, no trace of what was merged. */
export function bareWriters(orders: readonly DraftOrder[]): Map<string, Writer> {
  const writers = LETTERS.map(({ language, subject, text, html }): [string, Writer] => {
    const handlebars = Handlebars.create();
    handlebars.registerHelper(HELPERS);
    handlebars.registerPartial(orders.find(({ circumstances }) => circumstances.language === language)!.partials);
    const [plainSubject, plainText] = [subject, text].map((source) => handlebars.compile<PitchValues>(source, { noEscape: true }));
    const markup = handlebars.compile<PitchValues>(html);
    return [language, (values) => ({ subject: plainSubject!(values), text: plainText!(values), html: markup(values) })];
  });
  return new Map(writers);
}

const FRENCH_DATE = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The least that says the same. */
const HELPERS: Record<string, Handlebars.HelperDelegate> = {
  date: (day: string) => FRENCH_DATE.format(new Date(day)),
  fallback: (one: unknown, other: unknown) => one ?? other,
  form: ({ hash, data }: Handlebars.HelperOptions) => {
    const { contact } = (data as { root: PitchValues }).root;
    return (hash as Record<string, string>)[contact.formOfAddress.toLowerCase()];
  },
};
