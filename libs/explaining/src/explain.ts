import type { ScoreCard } from '#likelihood';
import { DAY_MS } from '#touches';
import { relativeDate } from './relative-date.js';
import type { Language, Telling } from './relative-date.js';
import { english } from './wording.en.js';
import { french } from './wording.fr.js';
import type { Author, Wording } from './wording.js';

/** What an explanation is made of: a score card, or what was kept of one. */
export type Explained =
  Pick<ScoreCard, 'score' | 'band' | 'interval' | 'segmentRate' | 'ratio' | 'tally' | 'lastInboundAt'> & {
    speed: Pick<NonNullable<ScoreCard['speed']>, 'usuallyWithin'> | null;
    openTouch: Pick<NonNullable<ScoreCard['openTouch']>, 'sentAt' | 'followups' | 'chance' | 'isProbablyLost'> | null;
    ownTally?: ScoreCard['ownTally'];
  };

/** `segment` in the language of the explanation, as in "your average for niche contacts by mail". */
export interface ExplanationSetting extends Telling {
  segment: string;
  /** Within so many days an answer counts; 14 when left out. */
  windowDays?: number;
  /** Who is about to write, for a score of one's own; none on a contact's card. */
  author?: Author | null;
}

const USUAL_WINDOW_DAYS = 14;

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

function historyClause(card: Explained, setting: ExplanationSetting, words: Wording): string {
  const { tally, lastInboundAt, speed } = card;
  const { asked, answered, open, firstSentAt } = tally;
  if (firstSentAt === null) return words.neverAsked;
  if (asked === open) return '';
  const aside = asideOf(card, setting, words);
  if (answered === 0) {
    const wroteLate = lastInboundAt !== null && lastInboundAt > firstSentAt;
    return words.unanswered(asked, wroteLate ? (setting.windowDays ?? USUAL_WINDOW_DAYS) : null) + aside;
  }
  return words.answered(answered, asked) + aside + (speed ? `, ${words.usuallyWithin[speed.usuallyWithin]}` : '');
}

/** In brackets: how many of the last year, of a long history with answers, and of the author's own. */
function asideOf({ tally: { firstSentAt, lastYear, answered }, ownTally }: Explained, setting: ExplanationSetting, words: Wording): string {
  const isOld = firstSentAt !== null && setting.now.getTime() - firstSentAt.getTime() > OLD_HISTORY_MS;
  const recent = isOld && answered > 0 ? words.lastYear(lastYear.answered, lastYear.asked) : '';
  const own = setting.author && ownTally ? words.own(setting.author, ownTally.answered, ownTally.asked) : '';
  const said = [recent, own].filter(Boolean).join(words.clauseBreak);
  return said && ` (${said})`;
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

function verdict(card: Explained, { segment, author = null }: ExplanationSetting, words: Wording): string {
  const { band, score, interval, ratio, segmentRate } = card;
  if (band === 'NOT_ENOUGH_HISTORY') return words.notEnough(segmentRate, segment);
  const times = ratio < 9.95 ? Math.round(10 * ratio) / 10 : Math.round(ratio);
  return `${words.forecast(score, interval, author)}, ${words.compared(times, segmentRate, segment)}`;
}

const capitalized = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
