import { percents } from './wording.js';
import type { Author, Wording } from './wording.js';

const NO_BREAK = '\u00a0';
const THIN_NO_BREAK = '\u202f';

const rules = new Intl.PluralRules('fr');
const numbers = new Intl.NumberFormat('fr');

const counted = (count: number, one: string, many: string): string =>
  `${numbers.format(count)}${NO_BREAK}${rules.select(count) === 'one' ? one : many}`;

const pitches = (count: number): string => counted(count, 'sollicitation', 'sollicitations');

const percent = (whole: number): string => {
  if (whole < 1) return `moins de${NO_BREAK}1${NO_BREAK}%`;
  return whole > 99 ? `plus de${NO_BREAK}99${NO_BREAK}%` : `${whole}${NO_BREAK}%`;
};

const range = (low: number, high: number): string => `${low === high ? low : `${low} à ${high}`}${NO_BREAK}%`;

const nextMessage = (author: Author | null): string => {
  if (!author) return 'au prochain message';
  return author.isReader ? 'à votre prochain message' : `au prochain message envoyé par ${author.name}`;
};

export const french: Wording = {
  clauseBreak: `${THIN_NO_BREAK}; `,
  neverAsked: 'aucune sollicitation à ce jour',
  answered: (answered, asked) => {
    if (answered < asked) return `a répondu à ${pitches(answered)} sur ${numbers.format(asked)}`;
    return asked === 1 ? 'a répondu à la seule sollicitation envoyée' : `a répondu aux ${pitches(asked)}`;
  },
  unanswered: (asked, withinDays) => {
    const what = asked === 1 ? 'la seule sollicitation envoyée' : `${pitches(asked)} à ce jour`;
    return `aucune réponse ${withinDays === null ? '' : `sous ${counted(withinDays, 'jour', 'jours')} `}à ${what}`;
  },
  lastYear: (answered, asked) => `${asked === 0 ? 'aucune envoyée' : `${answered} sur ${asked}`} depuis un an`,
  own: ({ name, isReader }, answered, asked) =>
    `${isReader ? 'vous' : name}${NO_BREAK}: ` +
    (asked === 0 ? 'aucune envoyée' : `${numbers.format(answered)} sur ${numbers.format(asked)}`),
  usuallyWithin: {
    ONE_HOUR: 'généralement en moins d’une heure',
    SAME_DAY: 'généralement dans la journée',
    TWO_DAYS: `généralement sous 2${NO_BREAK}jours`,
    ONE_WEEK: 'généralement sous une semaine',
    TWO_WEEKS: `généralement sous 2${NO_BREAK}semaines`,
    ONE_MONTH: 'généralement sous un mois',
    TWO_MONTHS: `généralement sous 2${NO_BREAK}mois`,
  },
  lastReply: (ago) => `dernière réponse ${ago}`,
  lastHeard: (ago) => `dernières nouvelles ${ago}`,
  stillOpen: (open, isAll) => `${isAll ? pitches(open) : numbers.format(open)} encore en attente`,
  sent: (open, ago, followups) =>
    `${open > 1 ? 'la dernière ' : ''}envoyée ${ago}` +
    (followups > 0 ? ` et relancée ${followups === 1 ? 'une' : numbers.format(followups)}${NO_BREAK}fois` : ''),
  chanceItComes: (chance) => `(${percent(percents(chance))} de chances de réponse)`,
  probablyLost: '(probablement sans réponse)',
  forecast: (score, { low, high }, author) =>
    `${percent(score)} de chances de réponse ${nextMessage(author)} (${range(percents(low), percents(high))})`,
  compared: (times, segmentRate, segment) => {
    if (times === 1) return `dans votre moyenne pour ${segment}`;
    if (times < 1) return `sous votre moyenne de ${percent(percents(segmentRate))} pour ${segment}`;
    return `soit ${numbers.format(times)}${NO_BREAK}fois votre moyenne pour ${segment}`;
  },
  notEnough: (segmentRate, segment) =>
    `pas encore assez d’historique pour un score${THIN_NO_BREAK}; ` +
    `votre moyenne pour ${segment} est de ${percent(percents(segmentRate))}`,
};
