import type { Language } from '#explaining';
import { MOSTLY } from './constants.js';
import type { BestTime, Preference } from './best-time.js';
import type { HourWindow } from './preference.js';

const NO_BREAK = '\u00a0';

interface TimeWording {
  /** Who answers, and how much of it comes then. */
  answers(isOwn: boolean, isMostly: boolean): string;
  /** `name` is the weekday's. */
  day(name: string): string;
  hours(from: number, until: number): string;
  none(own: number, segment: number): string;
}

const fr = new Intl.NumberFormat('fr');
const en = new Intl.NumberFormat('en');
const several = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

const heures = (hour: number): string => (hour === 0 ? 'minuit' : `${hour}${NO_BREAK}h`);
const clock = (hour: number): string => (hour === 0 ? 'midnight' : `${hour}`);

const WORDINGS: Record<Language, TimeWording> = {
  fr: {
    answers: (isOwn, isMostly) => {
      const who = isOwn ? 'Répond' : 'Les contacts comparables répondent';
      return `${who} ${isMostly ? 'surtout' : 'plus volontiers'}`;
    },
    day: (name) => `le ${name}`,
    hours: (from, until) => `entre ${heures(from)} et ${heures(until)}`,
    none: (own, segment) => {
      const noun = several.fr.select(own) === 'one' ? 'réponse' : 'réponses';
      const peers = segment ? `, ${fr.format(segment)} de contacts comparables` : '';
      return `Aucune préférence observée (${fr.format(own)}${NO_BREAK}${noun}${peers})`;
    },
  },
  en: {
    answers: (isOwn, isMostly) => {
      const who = isOwn ? 'Answers' : 'Contacts like this one answer';
      return `${who} ${isMostly ? 'mostly' : 'more often'}`;
    },
    day: (name) => `on ${name}s`,
    hours: (from, until) => `between ${clock(from)} and ${clock(until)}`,
    none: (own, segment) => {
      const noun = several.en.select(own) === 'one' ? 'answer' : 'answers';
      const peers = segment ? `, ${en.format(segment)} from contacts like this one` : '';
      return `No preference seen (${en.format(own)} ${noun}${peers})`;
    },
  },
};

/** One sentence without its full stop: "Answers mostly on Tuesdays between 9 and 11", by the 24-hour clock. */
export function timeWords({ preference, ownAnswers, segmentAnswers }: BestTime, language: Language): string {
  const words = WORDINGS[language];
  if (!preference) return words.none(ownAnswers, segmentAnswers);
  return [words.answers(preference.basis === 'CONTACT', preference.share >= MOSTLY), ...timeOf(preference, language)].join(' ');
}

function timeOf({ day, hours }: Preference, language: Language): string[] {
  const words = WORDINGS[language];
  return [
    ...(day === null ? [] : [words.day(dayName(day, language))]),
    ...(hours === null ? [] : [words.hours(hours.from, endOf(hours))]),
  ];
}

/** The hour on the wall at which a window ends: 0 for midnight. */
export const endOf = ({ from, length }: HourWindow): number => (from + length) % 24;

/** 1 January 2024 was a Monday. */
const dayName = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day));
