import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker } from '../support/launches.js';
import { advance, codesOf, drain, passageOf, passTime, steer, twoMails, underWay } from '../support/passages.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

describe('two sequences that want the same person', () => {
  it('go one after the other, the one with the higher priority first, and both say so', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana');
    const [low, high] = [await twoMails(camille, { name: 'Catalogue' }), await twoMails(camille, { name: 'Salon', priority: 10 })];
    const first = (await underWay(rapport, camille, low.id, [ana]))['Ana']!;
    const second = (await underWay(rapport, camille, high.id, [ana]))['Ana']!;
    await advance(rapport, camille);
    expect(await drain(rapport, camille)).toBe(1);
    await advance(rapport, camille);
    expect(await passageOf(camille, second.id)).toMatchObject({ step: 3 });
    const waiting = await passageOf(camille, first.id);
    expect(waiting).toMatchObject({ state: 'ACTIVE', awaits: 'DISPATCH', reason: { code: 'CAMPAIGN' }, dispatch: { dueAt: '2026-03-03T09:00:00.000Z' } });
    expect(waiting.reason!.fr).toBe('Ana suit aussi «\u00a0Salon\u00a0» (Camille Roux), qui passe d’abord. Reprend quand celle-là ne sollicite plus.');
    expect(codesOf(waiting).at(-1)).toBe('CAMPAIGN');
    const { enrolment } = await camille.ask<{ enrolment: { beside: { id: string }[] } }>('query ($id: ID!) { enrolment(id: $id) { beside { id } } }', { id: second.id });
    expect(enrolment.beside).toEqual([{ id: first.id }]);
    await steer(camille, 'stop', { ids: [second.id] });
    at(new Date('2026-03-03T09:00:00Z'));
    expect(await drain(rapport, camille)).toBe(1);
  });

  it('go in the order they began when neither is more important, also under two names of one person', async () => {
    const camille = await rapport.colleague('MANAGER');
    const shared = { addresses: [{ address: 'ana@pain.example' }] };
    const [ana, anna] = [await aBaker(camille, 'Ana', shared), await aBaker(camille, 'Anna', shared)];
    const first = (await underWay(rapport, camille, (await twoMails(camille)).id, [ana]))['Ana']!;
    at(new Date(MONDAY.getTime() + 60_000));
    const second = (await underWay(rapport, camille, (await twoMails(camille)).id, [anna]))['Anna']!;
    expect(await passTime(rapport, camille)).toBe(1);
    expect(await passageOf(camille, first.id)).toMatchObject({ step: 3 });
    expect(await passageOf(camille, second.id)).toMatchObject({ awaits: 'DISPATCH', reason: { code: 'CAMPAIGN' } });
  });
});

describe('a mail of a sequence', () => {
  it('waits for the hour where the person lives, on the very Sunday when the clocks change', async () => {
    const camille = await rapport.colleague('MANAGER');
    const sendWindow = { days: [7], from: '02:30', until: '04:00', respectsHolidays: false };
    at(new Date('2026-03-28T12:00:00Z'));
    const { id } = await twoMails(camille, { sendWindow });
    const { Ana, John } = await underWay(rapport, camille, id, [
      await aBaker(camille, 'Ana'), await aBaker(camille, 'John', { timeZone: 'America/New_York', country: 'US' }),
    ]);
    // 02:30 does not exist in Paris on that Sunday: it opens when the clocks say 03:00.
    expect(Ana!.dueAt).toBe('2026-03-29T01:00:00.000Z');
    expect(John!.dueAt).toBe('2026-03-29T06:30:00.000Z');
    at(new Date('2026-03-29T01:00:00Z'));
    expect(await passTime(rapport, camille)).toBe(1);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ step: 3 });
    at(new Date('2026-03-29T06:30:00Z'));
    expect(await passTime(rapport, camille)).toBe(1);
  });

  it('that misses its hour leaves at the next one, and says why', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id } = await twoMails(camille);
    const { Ana } = await underWay(rapport, camille, id, [await aBaker(camille, 'Ana')]);
    await advance(rapport, camille);
    at(new Date('2026-03-02T17:30:00Z')); // half past six in the evening
    expect(await drain(rapport, camille)).toBe(0);
    const waiting = await passageOf(camille, Ana!.id);
    expect(waiting.reason).toMatchObject({ code: 'SEND_WINDOW', en: 'It is not the hour where Ana lives: it may leave Tuesday 3 March 2026 at 09:00.' });
    expect(waiting.dispatch!.dueAt).toBe('2026-03-03T08:00:00.000Z');
  });

  it('that should have left days ago waits for a person', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [await aBaker(camille, 'Ana')]);
    at(new Date('2026-03-05T09:00:00Z'));
    expect(await passTime(rapport, camille)).toBe(0);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'ACTIVE', awaits: 'DISPATCH', dispatch: { state: 'HELD' }, reason: { code: 'LATE' } });
  });
});
