import { type Day, dayAt, dayOf, partsOf } from './day.js';
import { MONTH, monthOf, WEEKDAY, weekdayOf } from './date-words.js';
import type { Language } from './stop-words.js';

/** A day that a text names, and where: from `start` to `end` of the folded text. */
export interface NamedDay {
  day: Day;
  start: number;
  end: number;
  /** A number alone, such as "the 15th": a date only beside words that make it one. */
  isBare: boolean;
}

const YEAR = String.raw`(?:,? ?(?:de |del |of )?((?:19|20)\d\d|'?\d\d(?![\d:.h]| ?(?:uhr|heures?|h\b|am\b|pm\b))))?`;
const DAY = String.raw`(\d{1,2})(?:er|st|nd|rd|th|e|de|ste|[.º°ª])?`;
const NUMBER = new RegExp(
  String.raw`(?<![\d/.:-])${DAY}(?![\d/:%h]|-\d| ?(?:uhr|heures?|h\b|am\b|pm\b|%|euro|jours?|days?|tag|dias?|giorni|dagen|of\b|${MONTH}))`,
  'g',
);
const FORMS: [RegExp, (match: RegExpExecArray, at: Reading) => Day | null][] = [
  [/\b(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/g, ([, year, month, date]) => dayAt(+year, +month, +date)],
  [
    new RegExp(String.raw`(?<!\d[/.]?)${DAY} ?(?:of |de |d')?(${MONTH})\b\.?${YEAR}`, 'g'),
    ([, date, month, year], at) => named(at, +date, monthOf(month), year),
  ],
  [
    new RegExp(String.raw`\b(${MONTH})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d/:])${YEAR}`, 'g'),
    ([, month, date, year], at) => named(at, +date, monthOf(month), year),
  ],
  [
    /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?(?![\d/-]|\.\d)/g,
    ([, one, other, year], at) => numeric(at, +one, +other, year),
  ],
  [
    new RegExp(String.raw`\b(${WEEKDAY})\b(?! (?:\d|le \d|den \d|dem \d|the \d|el \d|${MONTH}))(?!,? ?\d)`, 'g'),
    ([, name], at) => nextWeekday(at.today, weekdayOf(name)),
  ],
  [/\b(demain|tomorrow|manana|domani|amanha|morgen(?! (?:fruh|abend)))\b/g, (_, { today }) => today + 1],
  [NUMBER, ([, date], at) => nextDate(at.today, +date)],
];

interface Reading {
  today: Day;
  /** A month before the day: `5/12` is the twelfth of May. */
  isMonthFirst: boolean;
}

/** A number alone is a date after an article, or as an ordinal: not "until 5", not "from 9". */
const ARTICLE = new RegExp(String.raw`(?:\b(?:au|le|du|the|dem|den|zum|el|del|al|il|dal|de|dia|o|ao|${WEEKDAY}),? )$`);

/** One date that is none with the month first settles it for all. */
const DAY_FIRST = /(?<![\d/.-])(?:1[3-9]|2\d|3[01])[/.](?:0?[1-9]|1[0-2])(?!\d)/;

/** How long ago a stale note may say that somebody was back, and how far ahead anyone plans, in days. */
const [STALE, AHEAD] = [45, 320];

/** Every day that a folded text names, the surest form first where two claim the same place. */
export function daysIn(plain: string, receivedAt: Date, language: Language | null): NamedDay[] {
  const reading = { today: dayOf(receivedAt), isMonthFirst: language === 'en' && !DAY_FIRST.test(plain) };
  const found: NamedDay[] = [];
  for (const [form, read] of FORMS)
    for (const match of plain.matchAll(form)) {
      const [start, end, isBare] = [match.index, match.index + match[0].length, form === NUMBER];
      const day = isBare && !isOrdinal(plain, match) ? null : read(match, reading);
      if (day !== null && !found.some((other) => start < other.end && other.start < end))
        found.push({ day, start, end, isBare });
    }
  return found.sort((one, other) => one.start - other.start);
}

const isOrdinal = (plain: string, { 0: text, index }: RegExpMatchArray): boolean =>
  !/\d$/.test(text) || ARTICLE.test(plain.slice(Math.max(0, (index ?? 0) - 16), index));

/** Without a year, the one that is near; with one, as written unless nobody plans so. */
function named({ today }: Reading, date: number, month: number, year: string | undefined): Day | null {
  const { year: thisYear } = partsOf(today);
  const written = year ? Number(year.replace("'", '')) : null;
  const years = written === null ? [thisYear, thisYear + 1, thisYear - 1] : [written < 100 ? 2000 + written : written];
  const days = years.map((one) => dayAt(one, month, date)).filter((day) => day !== null);
  return (
    days.find((day) => day >= today - STALE && day <= today + AHEAD) ??
    (written === null ? null : days.find((day) => Math.abs(day - today) < 800)) ??
    null
  );
}

/** `5/12`: by the language's order where both orders are dates; in English the one that is nearer, as two countries write it. */
function numeric(at: Reading, one: number, other: number, year: string | undefined): Day | null {
  const dayFirst = named(at, one, other, year);
  const monthFirst = at.isMonthFirst ? named(at, other, one, year) : null;
  if (dayFirst === null || monthFirst === null)
    return dayFirst ?? monthFirst ?? (year ? named(at, other, one, year) : null);
  const isNear = (day: Day): boolean => day >= at.today - 3 && day <= at.today + 60;
  return isNear(dayFirst) && !isNear(monthFirst) ? dayFirst : monthFirst;
}

const nextWeekday = (today: Day, weekday: number): Day => today + ((weekday - partsOf(today).weekday + 7) % 7 || 7);

function nextDate(today: Day, date: number): Day | null {
  const { year, month } = partsOf(today);
  const days = [0, 1].map((later) => dayAt(month + later > 12 ? year + 1 : year, ((month + later - 1) % 12) + 1, date));
  return days.find((day) => day !== null && day >= today) ?? null;
}
