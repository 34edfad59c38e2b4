import { DAY_MS } from './constants.js';
import { relativeDate } from './relative-date.js';
import type { Language, Telling } from './relative-date.js';
import type { ScoreCard } from './score-card.js';
import { english } from './wording.en.js';
import { french } from './wording.fr.js';
import type { Wording } from './wording.js';

/** What an explanation is made of: a score card, or what was kept of one. */
export type Explained =
  Pick<ScoreCard, 'score' | 'band' | 'interval' | 'segmentRate' | 'ratio' | 'tally' | 'lastInboundAt'> & {
    speed: Pick<NonNullable<ScoreCard['speed']>, 'usuallyWithin'> | null;
    openTouch: Pick<NonNullable<ScoreCard['openTouch']>, 'sentAt' | 'followups' | 'chance' | 'isProbablyLost'> | null;
  };

/** `segment` in the language of the explanation, as in "your average for niche contacts by mail". */
export interface ExplanationSetting extends Telling {
  segment: string;
}

const WORDINGS: Record<Language, Wording> = { fr: french, en: english };

/** From this age on, all-time counts say too little of the contact as it is now (section 4.8). */
const OLD_HISTORY_MS = 2 * 365 * DAY_MS;

/** Why the score is what it is, in two short sentences: what happened, and what to expect (section 4.8). */
export function explain(card: Explained, setting: ExplanationSetting): string {
  const words = WORDINGS[setting.language];
  const happened = [historyClause, heardClause, openClause]
    .map((clause) => clause(card, setting, words))
    .filter((clause) => clause !== '')
    .join(words.clauseBreak);
  return [happened, verdict(card, setting, words)].map((sentence) => `${capitalized(sentence)}.`).join(' ');
}

function historyClause({ tally, lastInboundAt, speed }: Explained, { now }: Telling, words: Wording): string {
  const { asked, answered, open, firstSentAt, lastYear } = tally;
  if (firstSentAt === null) return words.neverAsked;
  if (asked === open) return '';
  if (answered === 0) return words.unanswered(asked, lastInboundAt !== null && lastInboundAt > firstSentAt);
  const isOld = now.getTime() - firstSentAt.getTime() > OLD_HISTORY_MS;
  const recent = isOld ? ` ${words.lastYear(lastYear.answered, lastYear.asked)}` : '';
  const usually = speed ? `, ${words.usuallyWithin[speed.usuallyWithin]}` : '';
  return words.answered(answered, asked) + recent + usually;
}

function heardClause({ tally: { lastReplyAt }, lastInboundAt }: Explained, telling: Telling, words: Wording): string {
  const isReplyLast = lastReplyAt !== null && (lastInboundAt === null || lastInboundAt <= lastReplyAt);
  if (isReplyLast) return words.lastReply(relativeDate(lastReplyAt, telling));
  return lastInboundAt ? words.lastHeard(relativeDate(lastInboundAt, telling)) : '';
}

function openClause({ tally: { asked, open }, openTouch }: Explained, telling: Telling, words: Wording): string {
  if (!openTouch) return '';
  const sent = words.sent(open, relativeDate(openTouch.sentAt, telling), openTouch.followups);
  const chance = openTouch.isProbablyLost ? words.probablyLost : words.chanceItComes(openTouch.chance);
  return `${words.stillOpen(open, asked === open)}, ${sent} ${chance}`;
}

function verdict(card: Explained, { segment }: ExplanationSetting, words: Wording): string {
  const { band, score, interval, ratio, segmentRate } = card;
  if (band === 'NOT_ENOUGH_HISTORY') return words.notEnough(segmentRate, segment);
  const times = ratio < 9.95 ? Math.round(10 * ratio) / 10 : Math.round(ratio);
  return `${words.forecast(score, interval)}, ${words.compared(times, segmentRate, segment)}`;
}

const capitalized = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
