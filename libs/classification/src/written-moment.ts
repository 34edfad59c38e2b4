import { foldText } from '#spellings';
import { type Day, dayAt } from './day.js';
import { MONTH, monthOf } from './date-words.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const NOON = 12 * 60;

/** Folded: "lundi 3 mars 2026", "3. Marz 2026", "3 de marzo de 2026"; "tue, mar 3, 2026"; 2026-03-03; 03.03.2026, 3/3/26. */
const DATES: [RegExp, (found: RegExpExecArray, isMonthFirst: boolean) => Day | null][] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([, year, month, date]) => dayAt(+year, +month, +date)],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:er|st|nd|rd|th|\.|º)?[ -](?:de |del )?(${MONTH})\b\.?,?[ -](?:de |del )?(\d{4}|\d\d)\b`),
    ([, date, month, year]) => dayAt(full(year), monthOf(month), +date),
  ],
  [new RegExp(String.raw`\b(${MONTH})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`), ([, month, date, year]) => dayAt(+year, monthOf(month), +date)],
  [
    /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)\b/,
    ([, one, other, year], isMonthFirst) =>
      (isMonthFirst ? dayAt(full(year), +one, +other) : dayAt(full(year), +other, +one)) ?? dayAt(full(year), +one, +other),
  ],
];
const TIME = /(\d{1,2})[:h.](\d{2})(?::\d{2})?(?:\.\d{1,9})?(?: ?([ap])\.? ?m\b)?/;
const ZONE = /^ ?\(?(?:(z|utc|gmt)\b)? ?(?:([+-])(\d{1,2}):?(\d{2})?\b)?/;

/**
 * The moment that the headers of a forwarded or quoted message name, as programs write it in seven languages; null where they name
 * no day. A day alone is its noon.
 * @param zone minutes east of UTC of whoever's program wrote it, for what names no zone
 */
export function writtenMoment(text: string, zone: number): Date | null {
  const plain = foldText(text.slice(0, 200)).replace(/\s+/g, ' ');
  const isMonthFirst = /\d ?[ap]\.? ?m\b/.test(plain);
  for (const [form, read] of DATES) {
    const found = form.exec(plain);
    const day = found && read(found, isMonthFirst);
    if (found && day !== null) return new Date(day * DAY_MS + minutesIn(plain.slice(found.index + found[0].length), zone) * MINUTE_MS);
  }
  return null;
}

/** After midnight of that day, UTC. */
function minutesIn(rest: string, zone: number): number {
  const found = TIME.exec(rest);
  if (!found || +found[1] > 23 || +found[2] > 59) return NOON - zone;
  const [text, hour, minute, half] = found;
  const hours = half ? (+hour % 12) + (half === 'p' ? 12 : 0) : +hour;
  return hours * 60 + +minute - (zoneIn(rest.slice(found.index + text.length)) ?? zone);
}

function zoneIn(rest: string): number | null {
  const [, utc, sign, hours, minutes = '0'] = ZONE.exec(rest) ?? [];
  if (!sign) return utc ? 0 : null;
  return (+hours * 60 + +minutes) * (sign === '-' ? -1 : 1);
}

const full = (year: string): number => (year.length === 2 ? 2000 + +year : +year);
