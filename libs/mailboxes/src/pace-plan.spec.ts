import { describe, expect, it } from 'vitest';
import { gapAfter, limitOn, type Pace } from './pace.js';
import { PacePlan, type PaceFacts } from './pace-plan.js';

const pace: Pace = {
  ...{ address: 'lila@agence.example', archivedAt: null, timeZone: 'Europe/Paris', workingDays: [1, 2, 3, 4, 5], worksFrom: '08:00:00' },
  ...{ worksUntil: '19:00:00', dailyLimit: null, rampStartedOn: null, rampFirstDay: 20, rampStep: 10 },
  ...{ gapSeconds: 0, gapJitterSeconds: 0, domainDailyLimit: null },
};
const plan = (changes: Partial<Pace> = {}, facts: Partial<PaceFacts> = {}, random = () => 0) =>
  new PacePlan({ pace: { ...pace, ...changes }, absences: [], handed: [], nextFreeAt: null, ...facts }, random);

/** By the clock of Paris in winter. */
const paris = (text: string): Date => new Date(`${text}+01:00`);
const MONDAY = paris('2026-03-02T10:00');
const byItself = (domain = 'example.org') => ({ domain, isAutomatic: true });
const byHand = (domain = 'example.org') => ({ domain, isAutomatic: false });
const leaves = (given: PacePlan, wanted = byItself(), from = MONDAY) => {
  const { at, reason } = given.place(wanted, from);
  return [at, reason?.code ?? null];
};

describe('a new mailbox', () => {
  const ramp = { ...pace, rampStartedOn: '2026-03-02', dailyLimit: 45 };

  it.each([
    ['2026-03-02', 20],
    ['2026-03-03', 30],
    ['2026-03-04', 40],
    ['2026-03-05', 45],
    ['2027-03-05', 45],
    ['2026-02-01', 20],
  ])('may send on %s so many messages: %i', (day, limit) => {
    expect(limitOn(ramp, day)).toBe(limit);
  });

  it('grows without end where no daily limit is set, and needs no ramp', () => {
    expect(limitOn({ ...ramp, dailyLimit: null }, '2026-04-01')).toBe(320);
    expect(limitOn(pace, '2026-04-01')).toBeNull();
    expect(limitOn({ ...pace, dailyLimit: 7 }, '2026-04-01')).toBe(7);
  });
});

describe('a message leaves', () => {
  it('at once when nothing is in its way', () => {
    expect(leaves(plan())).toEqual([MONDAY, null]);
  });

  it('in the hours and on the days of its mailbox, when it leaves by itself', () => {
    const late = paris('2026-03-06T19:00');
    expect(leaves(plan(), byItself(), late)).toEqual([paris('2026-03-09T08:00'), 'MAILBOX_CLOSED']);
    expect(leaves(plan(), byHand(), late)).toEqual([late, null]);
  });

  it('never while its mailbox is away, however many absences follow each other', () => {
    const absences = [{ fromOn: '2026-03-01', untilOn: '2026-03-03' }, { fromOn: '2026-03-04', untilOn: '2026-03-06' }];
    expect(leaves(plan({}, { absences }))).toEqual([paris('2026-03-09T08:00'), 'MAILBOX_ABSENT']);
    expect(leaves(plan({}, { absences }), byHand())).toEqual([paris('2026-03-07T00:00'), 'MAILBOX_ABSENT']);
  });

  it('to the end of an absence by the clock of the mailbox, on the day the clocks change too', () => {
    const absences = [{ fromOn: '2026-03-28', untilOn: '2026-03-28' }];
    expect(leaves(plan({}, { absences }), byHand(), paris('2026-03-28T12:00'))[0]).toEqual(paris('2026-03-29T00:00'));
    const auckland = plan({ timeZone: 'Pacific/Auckland' }, { absences });
    expect(leaves(auckland, byHand(), new Date('2026-03-27T12:00Z'))[0]).toEqual(new Date('2026-03-28T11:00Z'));
  });

  it('not from an archived mailbox', () => {
    expect(leaves(plan({ archivedAt: MONDAY }))[1]).toBe('MAILBOX_ARCHIVED');
  });

  it('on a later day when the day is full, and that day fills too', () => {
    const full = plan({ dailyLimit: 2 }, { handed: [{ day: '2026-03-02', domain: '', handedOver: 2 }] });
    const departures = Array.from({ length: 5 }, () => leaves(full));
    const days = ['2026-03-03', '2026-03-03', '2026-03-04', '2026-03-04', '2026-03-05'];
    expect(departures).toEqual(days.map((day) => [paris(`${day}T08:00`), 'MAILBOX_FULL']));
  });

  it('on a later day when enough went to its domain, while other domains go on', () => {
    const handed = [{ day: '2026-03-02', domain: 'example.org', handedOver: 3 }, { day: '2026-03-02', domain: '', handedOver: 3 }];
    const some = plan({ domainDailyLimit: 3 }, { handed });
    expect(leaves(some)).toEqual([paris('2026-03-03T08:00'), 'MAILBOX_FULL_FOR_DOMAIN']);
    expect(leaves(some, byItself('autre.example'))).toEqual([MONDAY, null]);
  });

  it('some time after the one before, each with a gap of its own', () => {
    const rolls = [0, 0.5, 0.999];
    const spaced = plan({ gapSeconds: 60, gapJitterSeconds: 30 }, {}, () => rolls.shift()!);
    expect(leaves(spaced)).toEqual([MONDAY, null]);
    expect(leaves(spaced)).toEqual([new Date(MONDAY.getTime() + 60_000), 'MAILBOX_GAP']);
    expect(leaves(spaced)).toEqual([new Date(MONDAY.getTime() + 135_000), 'MAILBOX_GAP']);
    expect(gapAfter({ ...pace, gapSeconds: 60, gapJitterSeconds: 30 }, 0.999)).toBe(89_970);
  });

  it('not before the gap of yesterday’s last one is over', () => {
    const nextFreeAt = new Date(MONDAY.getTime() + 5000);
    expect(leaves(plan({ gapSeconds: 10 }, { nextFreeAt }))).toEqual([nextFreeAt, 'MAILBOX_GAP']);
    const past = new Date(MONDAY.getTime() - 5000);
    expect(leaves(plan({ gapSeconds: 10 }, { nextFreeAt: past }))).toEqual([MONDAY, null]);
  });

  it('the next morning when the gap ends after hours, and keeps the gap over midnight', () => {
    const spaced = plan({ gapSeconds: 3600 });
    leaves(spaced, byItself(), paris('2026-03-02T18:30'));
    expect(leaves(spaced, byItself(), paris('2026-03-02T18:30'))).toEqual([paris('2026-03-03T08:00'), 'MAILBOX_CLOSED']);
    const always = plan({ gapSeconds: 3600 });
    leaves(always, byHand(), paris('2026-03-02T23:30'));
    expect(leaves(always, byHand(), paris('2026-03-02T23:30'))[0]).toEqual(paris('2026-03-03T00:30'));
  });
});

describe('a plan of many', () => {
  it('never exceeds a limit, leaves no room unused, and is quick', () => {
    const limits = { dailyLimit: 20, domainDailyLimit: 8, gapSeconds: 30 };
    const many = plan(limits, { handed: [{ day: '2026-03-02', domain: '', handedOver: 5 }] });
    const domains = ['a.example', 'b.example', 'c.example'];
    const begun = process.cpuUsage();
    const departures = Array.from({ length: 3000 }, (_, index) => {
      const domain = domains[index % 3]!;
      return { domain, at: many.place(byItself(domain), MONDAY).at.toISOString() };
    });
    expect(process.cpuUsage(begun).user, 'in microseconds').toBeLessThan(10_000_000);
    const perDay = group(departures);
    for (const [day, ofDay] of perDay) {
      expect(ofDay.length, day).toBeLessThanOrEqual(day === '2026-03-02' ? 15 : 20);
      for (const domain of domains) expect(ofDay.filter((one) => one.domain === domain).length).toBeLessThanOrEqual(8);
      expect(new Set(ofDay.map(({ at }) => at)).size, 'two at a time').toBe(ofDay.length);
    }
    expect(perDay.size).toBeLessThanOrEqual(1 + Math.ceil((3000 - 15) / 20));
  });
});

function group(departures: { domain: string; at: string }[]): Map<string, typeof departures> {
  const days = new Map<string, typeof departures>();
  for (const one of departures) days.set(one.at.slice(0, 10), [...(days.get(one.at.slice(0, 10)) ?? []), one]);
  return days;
}

describe('why a message waits', () => {
  it('is told in both languages, with the moment by the clock of the mailbox', () => {
    const { reason } = plan({ dailyLimit: 1 }, { handed: [{ day: '2026-03-02', domain: '', handedOver: 1 }] }).place(byItself(), MONDAY);
    expect(reason).toEqual({
      code: 'MAILBOX_FULL',
      fr: 'La boîte lila@agence.example a atteint sa limite de 1 par jour\u00a0: elle reprend le 3 mars 2026 à 08:00.',
      en: 'The mailbox lila@agence.example has reached its limit of 1 a day: it goes on 3 March 2026 at 08:00.',
    });
  });
});
