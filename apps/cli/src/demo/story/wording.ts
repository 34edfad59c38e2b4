import { DAY_MS, dayInWords } from '../calendar.js';
import type { Colleague, Person } from '../people/person.js';
import { COLLEAGUES } from '../team.js';

/** What the marks in a text stand for; see Campaign. */
export interface Setting {
  person: Person;
  colleague: Colleague;
  at: Date;
  post: string;
  returnsAt?: Date;
}

/** Invitations are for the week-end after so many days. */
const NOTICE_DAYS = 11;

/** The text as this colleague and this person write it to each other. */
export function worded(text: string, setting: Setting): string {
  const { person, colleague } = setting;
  const isFeminine = { contact: person.gender === 'FEMININE', sender: COLLEAGUES[colleague].gender === 'FEMININE' };
  return text
    .replace(/\{(\w+)\}/g, (mark, name: string) => valueOf(name, setting) ?? mark)
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, feminine: string, masculine: string) => (isFeminine.sender ? feminine : masculine))
    .replace(/<([^<>|]*)\|([^<>|]*)>/g, (_, feminine: string, masculine: string) => (isFeminine.contact ? feminine : masculine))
    .replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, (_, vous: string, tu: string) => (person.form === 'TU' ? tu : vous));
}

function valueOf(name: string, { person, colleague, at, post, returnsAt }: Setting): string | undefined {
  const language = person.language ?? 'fr';
  const values: Record<string, () => string> = {
    first: () => person.firstName ?? person.name,
    me: () => COLLEAGUES[colleague].name.split(' ')[0]!,
    post: () => post,
    place: () => placeName(person),
    city: () => person.city ?? 'Paris',
    saturday: () => dayInWords(nextWeekday(6, at), language),
    sunday: () => dayInWords(nextWeekday(0, at), language),
    return: () => dayInWords(returnsAt ?? at, language),
  };
  return values[name]?.();
}

function nextWeekday(weekday: number, from: Date): Date {
  const noticed = new Date(from.getTime() + NOTICE_DAYS * DAY_MS);
  return new Date(noticed.getTime() + ((weekday - noticed.getUTCDay() + 7) % 7) * DAY_MS);
}

/** Where they speak, as one would call it in a sentence. */
const placeName = ({ places, name }: Person): string => {
  const [place] = places;
  return place?.title ?? place?.forum ?? place?.handle?.replace(/^@|@.*|\.example$/g, '') ?? name;
};
