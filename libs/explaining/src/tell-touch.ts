import type { TouchShare } from '#likelihood';
import { elapsedMs } from '#touches';
import { relativeDate, type Language, type Telling } from './relative-date.js';
import { channelLabel } from './segment-label.js';

type Told = Pick<TouchShare, 'state'> & {
  touch: Pick<TouchShare['touch'], 'channel' | 'sentAt' | 'replyAt' | 'followups'>;
};

const HOUR_MS = 60 * 60 * 1000;
const UNITS = [['day', 24 * HOUR_MS], ['hour', HOUR_MS], ['minute', HOUR_MS / 60]] as const;

const WORDS = {
  en: {
    sent: 'Sent', clauseBreak: '; ', answered: (delay: string) => `answered in ${delay}`, UNANSWERED: 'no answer',
    OPEN: 'still open',
    followups: (count: number) => `after ${count} follow-up${count === 1 ? '' : 's'}`,
  },
  fr: {
    sent: 'Envoyée', clauseBreak: '\u202f; ', answered: (delay: string) => `réponse en ${delay}`, UNANSWERED: 'sans réponse',
    OPEN: 'encore en attente',
    followups: (count: number) => `après ${count}\u00a0relance${count === 1 ? '' : 's'}`,
  },
};

/** What became of one message: "Sent by mail 3 weeks ago; answered in 2 days, after 2 follow-ups". */
export function tellTouch({ touch, state }: Told, telling: Telling): string {
  const { language } = telling;
  const words = WORDS[language];
  const { channel, sentAt, replyAt, followups } = touch;
  const sent = [words.sent, channelLabel(channel, language), relativeDate(sentAt, telling)].filter(Boolean).join(' ');
  const delay = replyAt && duration(elapsedMs(sentAt, replyAt), language);
  const became = state === 'ANSWERED' ? words.answered(delay ?? '') : words[state];
  return `${sent}${words.clauseBreak}${became}${followups > 0 ? `, ${words.followups(followups)}` : ''}`;
}

/** "2 days", in the largest unit there is one of; never none. */
function duration(ms: number, language: Language): string {
  const [unit, unitMs] = UNITS.find(([, least]) => ms >= least) ?? UNITS[2];
  const count = Math.max(1, Math.round(ms / unitMs));
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
