import { describe, expect, it } from 'vitest';
import { foresee, type Way } from './foresee.js';
import { StepKind, type SequenceStep } from './step.js';

const step = (kind: StepKind, more: Partial<SequenceStep> = {}) => ({ kind, days: null, hours: null, otherwise: null, ...more }) as SequenceStep;
const mail = step(StepKind.MAIL);
const task = step(StepKind.TASK);
const wait = (days: number, hours = 0) => step(StepKind.WAIT, { days, hours });

const way = (steps: SequenceStep[], at: string, more: Partial<Way> = {}): Way => ({
  steps,
  window: { days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00', respectsHolidays: true },
  place: { timeZone: 'Europe/Paris', country: 'FR' },
  holds: () => true,
  from: { step: 1, at: new Date(at) },
  ...more,
});

const told = (asked: Way) => {
  const { deeds, endsAt } = foresee(asked);
  return [...deeds.map(({ step: one, kind, at }) => `${one} ${kind} ${at.toISOString()}`), `end ${endsAt.toISOString()}`];
};

describe('what lies before somebody', () => {
  it('is each mail when its window opens, and the end', () => {
    // A Thursday evening in Paris; Monday 6 April 2026 is Easter Monday.
    expect(told(way([mail, wait(2), mail], '2026-04-02T17:00:00Z'))).toEqual([
      '1 MAIL 2026-04-03T07:00:00.000Z', '3 MAIL 2026-04-08T07:00:00.000Z', 'end 2026-04-08T07:00:00.000Z',
    ]);
  });

  it('counts tasks and waits that stand before the first mail', () => {
    expect(told(way([task, wait(1), mail], '2026-03-03T10:00:00Z'))).toEqual([
      '1 TASK 2026-03-03T10:00:00.000Z', '3 MAIL 2026-03-04T10:00:00.000Z', 'end 2026-03-04T10:00:00.000Z',
    ]);
  });

  it('moves with a mail that cannot leave yet', () => {
    const notBefore = { step: 1, at: new Date('2026-03-06T19:00:00Z') };
    expect(told(way([mail, wait(1), mail], '2026-03-03T10:00:00Z', { notBefore }))).toEqual([
      '1 MAIL 2026-03-09T08:00:00.000Z', '3 MAIL 2026-03-10T08:00:00.000Z', 'end 2026-03-10T08:00:00.000Z',
    ]);
  });

  it('goes the way conditions lead now, and may be nothing at all', () => {
    const unless = step(StepKind.CONDITION, { otherwise: 3 });
    expect(told(way([unless, mail, task], '2026-03-03T10:00:00Z', { holds: () => false }))).toEqual([
      '3 TASK 2026-03-03T10:00:00.000Z', 'end 2026-03-03T10:00:00.000Z',
    ]);
    const never = step(StepKind.CONDITION);
    expect(foresee(way([never, mail], '2026-03-03T10:00:00Z', { holds: () => false })).deeds).toEqual([]);
  });

  it('goes on where somebody is', () => {
    const from = { step: 2, at: new Date('2026-03-03T10:00:00Z') };
    expect(told(way([mail, wait(0, 2), mail], '2026-01-01T00:00:00Z', { from }))).toEqual([
      '3 MAIL 2026-03-03T12:00:00.000Z', 'end 2026-03-03T12:00:00.000Z',
    ]);
  });
});
