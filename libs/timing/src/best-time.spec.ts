import { hourOfWeek } from '#calendar';
import { USUAL_TUNING } from '#touches';
import { describe, expect, it } from 'vitest';
import { ownWeek, weekOf, type AnswerWeek } from './answer-week.js';
import { bestTimeOf } from './best-time.js';

const NOW = new Date('2026-06-29T12:00:00Z');
const [DAY_MS, HOUR_MS] = [86_400_000, 3_600_000];
const NOBODY = weekOf([]);

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const own = (times: Date[], zone = 'Europe/Paris') => ownWeek(times, zone, NOW, USUAL_TUNING);

/** The Tuesday so many weeks ago, at an hour of Paris in winter or summer alike. */
const tuesday = (weeksAgo: number, hour: number): Date => {
  const noon = Date.UTC(2026, 5, 23, 12) - weeksAgo * 7 * DAY_MS;
  const offset = (hourOfWeek(new Date(noon), 'Europe/Paris') % 24) - 12;
  return new Date(noon + (hour - 12 - offset) * HOUR_MS);
};

const evenTimes = (random: () => number, many: number): Date[] =>
  Array.from({ length: many }, () => new Date(NOW.getTime() - random() * 500 * DAY_MS));

/** Hours of working days, as nearly everyone answers. */
const officeTimes = (random: () => number, many: number): Date[] =>
  Array.from({ length: many }, () => {
    const weeks = Math.floor(random() * 60);
    const day = Math.floor(random() * 5);
    return new Date(tuesday(weeks, 9 + random() * 9).getTime() + (day - 1) * DAY_MS);
  });

/** A segment of so many contacts, each weighing as one answer. */
const segmentOf = (times: Date[]): AnswerWeek =>
  weekOf(times.map((at) => ({ at, timeZone: 'Europe/Paris', weight: 1, answers: 1 })));

const seenIn = (seeds: number, timesOf: (random: () => number, many: number) => Date[]): number => {
  const seen = Array.from({ length: seeds }, (_, seed) => {
    const random = draws(seed);
    const [few, many] = [Math.floor(random() * 60), Math.floor(random() * 400)];
    return bestTimeOf(own(timesOf(random, few)), segmentOf(timesOf(random, many))).preference !== null;
  });
  return seen.filter(Boolean).length;
};

describe('the best time to write', () => {
  it('sees no preference in at least 95 of 100 contacts who answer at random', () => {
    expect(seenIn(1_000, evenTimes)).toBeLessThanOrEqual(50);
  });

  it('sees none in at least 95 of 100 who answer at work, whenever that is', () => {
    expect(seenIn(1_000, officeTimes)).toBeLessThanOrEqual(50);
  });

  it('finds a clear preference, in nine of ten contacts with 16 answers', () => {
    const found = Array.from({ length: 200 }, (_, seed) => {
      const random = draws(seed);
      const times = Array.from({ length: 16 }, (_, week) =>
        random() < 0.85 ? tuesday(3 * week, 9 + 2 * random()) : officeTimes(random, 1)[0]!,
      );
      const { preference } = bestTimeOf(own(times), NOBODY);
      return preference?.basis === 'CONTACT' && preference.day === 1 && preference.hours?.from === 9;
    });
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(180);
  });

  it('asks for more than a few answers', () => {
    const times = [1, 2, 3].map((week) => tuesday(week, 10));
    expect(bestTimeOf(own(times), NOBODY)).toEqual({ preference: null, ownAnswers: 3, segmentAnswers: 0 });
  });

  it('takes several answers of one day for one choice of a time', () => {
    const burst = Array.from({ length: 20 }, (_, i) => new Date(tuesday(1, 9).getTime() + i * 60_000));
    expect(bestTimeOf(own(burst), NOBODY)).toMatchObject({ preference: null, ownAnswers: 1 });
  });

  it('lets old answers prove less', () => {
    const at = (weeks: number) => Array.from({ length: 8 }, (_, i) => tuesday(weeks + i, 10));
    expect(bestTimeOf(own(at(0)), NOBODY).preference).not.toBeNull();
    expect(bestTimeOf(own(at(200)), NOBODY).preference).toBeNull();
  });

  it('does not know what came later', () => {
    const later = Array.from({ length: 12 }, (_, week) => tuesday(-1 - week, 10));
    expect(bestTimeOf(own(later), NOBODY).ownAnswers).toBe(0);
  });

  it('finds a window over midnight, whose late hours belong to the day it starts on', () => {
    const nights = Array.from({ length: 24 }, (_, i) => tuesday(i, i % 2 ? 23.5 : 24.2));
    const { preference } = bestTimeOf(own(nights), NOBODY);
    expect(preference).toMatchObject({ hours: { from: 23, length: 2 } });
    expect(preference!.share).toBeGreaterThan(0.4);
  });
});

describe('the segment', () => {
  const tuesdays = segmentOf(Array.from({ length: 40 }, (_, week) => tuesday(week, 10)));

  it('speaks for a contact of few answers', () => {
    const { preference } = bestTimeOf(NOBODY, tuesdays);
    expect(preference).toMatchObject({ basis: 'SEGMENT', day: 1, hours: { from: 10, length: 2 } });
    expect(preference!.share).toBeCloseTo((40 + 20 / 84) / 60, 10);
  });

  it('is silent where the contact has shown otherwise', () => {
    const sundays = Array.from({ length: 6 }, (_, week) => new Date(tuesday(week, 20).getTime() - 2 * DAY_MS));
    const mixed = [...sundays, ...evenTimes(draws(1), 9)];
    expect(bestTimeOf(own(mixed), tuesdays).preference?.basis).not.toBe('SEGMENT');
  });

  it('smooths what a contact shows of its own', () => {
    const times = Array.from({ length: 10 }, (_, week) => tuesday(week, 10));
    const [alone, among] = [NOBODY, tuesdays].map((segment) => bestTimeOf(own(times), segment).preference!);
    expect(among.share).toBeGreaterThan(alone.share);
    expect(alone.interval.low).toBeLessThan(alone.share);
    expect(alone.interval.high).toBeGreaterThan(alone.share);
  });
});

it('reads the clock where the contact lives, in summer and winter', () => {
  const times = Array.from({ length: 20 }, (_, i) => tuesday(3 * i, 9.5));
  expect(bestTimeOf(own(times), NOBODY).preference?.hours).toEqual({ from: 9, length: 2 });
  const york = bestTimeOf(own(times, 'America/New_York'), NOBODY).preference;
  expect(york?.hours?.from).toBe(3);
});
