import type { ToldReason } from '#platform';
import type { Obstacle } from './candidate.js';

export const DAY = 86_400_000;

/** A day as people write it in both languages. */
export function onDay(at: Date): { fr: string; en: string } {
  const [fr, en] = ['fr', 'en-GB'].map((language) => days.get(language)!.format(at));
  return { fr: fr!.replace(/^1 /, '1er '), en: en! };
}

const days = new Map(
  ['fr', 'en-GB'].map((language) => [language, new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })]),
);

const told = (code: string, fr: string, en: string): ToldReason => ({ code, fr, en });

export const stop = (code: string, fr: string, en: string): Obstacle => ({ go: false, what: 'STOP', reason: told(code, fr, en) });

export const wait = (until: Date, code: string, fr: string, en: string): Obstacle => ({
  go: false, what: 'WAIT', until, reason: told(code, fr, en),
});

export const hold = (holdId: string | null, code: string, fr: string, en: string): Obstacle => ({
  go: false, what: 'HOLD', holdId, reason: told(code, fr, en),
});
