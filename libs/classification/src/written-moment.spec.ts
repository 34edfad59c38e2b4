import { expect, it } from 'vitest';
import { writtenMoment } from './written-moment.js';

it.each([
  'mar. 3 mars 2026 à 10:00', 'mardi 3 mars 2026 10:00', '3 mars 2026 à 10:00:00 UTC+1', 'Tue, 3 Mar 2026 09:00:00 +0000', '2026-03-03T09:00:00.000Z',
  'Di., 3. März 2026 um 10:00 Uhr', 'Dienstag, 3. März 2026 10:00', '03.03.2026 10:00', 'Tue, Mar 3, 2026 at 10:00\u202fAM', 'Tuesday, March 3, 2026 10:00 AM',
  '3/3/2026, 10:00 AM', '03/03/2026 10:00', 'mar, 3 mar 2026 a las 10:00', 'martes, 3 de marzo de 2026 10:00', 'mar 3 mar 2026 alle ore 10:00',
  'di 3 mrt 2026 om 10:00', 'dinsdag 3 maart 2026 10:00', 'terça, 3 de mar. de 2026 às 10:00', 'terça-feira, 3 de março de 2026 10:00', '2026-03-03 10:00', '03-Mar-26 10:00',
])('reads %s', (text) => {
  expect(writtenMoment(text, 60)?.toISOString()).toBe('2026-03-03T09:00:00.000Z');
});

it('reads the month first where hours are halved, noon of a day alone, and nothing in what is no day', () => {
  expect(writtenMoment('3/4/2026 1:30 PM', 0)?.toISOString()).toBe('2026-03-04T13:30:00.000Z');
  expect(writtenMoment('3 mars 2026', 0)?.toISOString()).toBe('2026-03-03T12:00:00.000Z');
  expect(writtenMoment('hier à 10:00', 0)).toBeNull();
  expect(writtenMoment('31 février 2026 10:00', 0)).toBeNull();
  expect(writtenMoment('1 '.repeat(100_000), 0)).toBeNull();
});
