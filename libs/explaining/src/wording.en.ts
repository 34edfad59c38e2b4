import { percents } from './wording.js';
import type { Author, Wording } from './wording.js';

const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

const counted = (count: number, one: string, many: string): string =>
  `${numbers.format(count)} ${rules.select(count) === 'one' ? one : many}`;

const pitches = (count: number): string => counted(count, 'pitch', 'pitches');

const percent = (whole: number): string => {
  if (whole < 1) return 'under 1%';
  return whole > 99 ? 'over 99%' : `${whole}%`;
};

const range = (low: number, high: number): string => (low === high ? `${low}%` : `${low}–${high}%`);

const nextMessage = (author: Author | null): string => {
  if (!author) return 'the next message';
  return author.isReader ? 'your next message' : `the next message from ${author.name}`;
};

export const english: Wording = {
  clauseBreak: '; ',
  neverAsked: 'no pitch so far',
  answered: (answered, asked) => {
    if (answered < asked) return `answered ${numbers.format(answered)} of ${pitches(asked)}`;
    if (asked === 1) return 'answered the only pitch sent';
    return asked === 2 ? 'answered both pitches' : `answered all ${pitches(asked)}`;
  },
  unanswered: (asked, withinDays) => {
    const what = asked === 1 ? 'the only pitch sent' : `${pitches(asked)} so far`;
    return `no answer ${withinDays === null ? '' : `within ${counted(withinDays, 'day', 'days')} `}to ${what}`;
  },
  lastYear: (answered, asked) => `${asked === 0 ? 'none sent' : `${answered} of ${asked}`} in the last year`,
  own: ({ name, isReader }, answered, asked) =>
    `${isReader ? 'you' : name}: ${asked === 0 ? 'none sent' : `${numbers.format(answered)} of ${numbers.format(asked)}`}`,
  usuallyWithin: {
    ONE_HOUR: 'usually within an hour',
    SAME_DAY: 'usually the same day',
    TWO_DAYS: 'usually within 2 days',
    ONE_WEEK: 'usually within a week',
    TWO_WEEKS: 'usually within 2 weeks',
    ONE_MONTH: 'usually within a month',
    TWO_MONTHS: 'usually within 2 months',
  },
  lastReply: (ago) => `last reply ${ago}`,
  lastHeard: (ago) => `last heard from ${ago}`,
  stillOpen: (open, isAll) => `${isAll ? pitches(open) : numbers.format(open)} still open`,
  sent: (open, ago, followups) =>
    `${open > 1 ? 'the last one ' : ''}sent ${ago}` +
    (followups > 0 ? ` with ${counted(followups, 'follow-up', 'follow-ups')}` : ''),
  chanceItComes: (chance) => `(${percent(percents(chance))} chance it comes)`,
  probablyLost: '(probably no answer)',
  forecast: (score, { low, high }, author) =>
    `${percent(score)} for ${nextMessage(author)} (${range(percents(low), percents(high))})`,
  compared: (times, segmentRate, segment) => {
    if (times === 1) return `about your average for ${segment}`;
    if (times < 1) return `below your average of ${percent(percents(segmentRate))} for ${segment}`;
    return `${numbers.format(times)}x your average for ${segment}`;
  },
  notEnough: (segmentRate, segment) =>
    `not enough history for a score yet; your average for ${segment} is ${percent(percents(segmentRate))}`,
};
