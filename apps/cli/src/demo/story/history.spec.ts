import { describe, expect, it } from 'vitest';
import { castAt } from '../cast.js';
import { addressRows, contactRow, presenceRows } from '../rows/contact-rows.js';
import { historiesOf } from './history.js';

const HOME = '00000000-0000-4000-8000-000000000000';
const NOW = new Date('2026-11-21T10:00:00.000Z');
const RESERVED = /\.(example|test)$|^example\.(org|com|net)$/;

const logAt = (now: Date) => historiesOf(castAt(HOME, now)).flatMap(({ book }) => book.rows);
const wordsOf = (rows: object[]): string[] => rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'string');

describe('the story of the demo', () => {
  it('is the same for the same moment', () => {
    expect(JSON.stringify(logAt(NOW))).toBe(JSON.stringify(logAt(NOW)));
  });

  it('reaches from stars who never answered to friends, in some nine hundred entries', () => {
    expect(logAt(NOW).length).toBeGreaterThan(800);
    expect(logAt(NOW).length).toBeLessThan(1_100);
    const heard = (temper: string) =>
      historiesOf(castAt(HOME, NOW)).filter(({ book }) => book.person.temper === temper)
        .map(({ book }) => book.entries.filter(({ direction, nature }) => direction !== 'OUTBOUND' && !nature).length);
    expect(Math.max(...heard('SILENT'))).toBe(0);
    expect(Math.min(...heard('FRIEND'))).toBeGreaterThan(3);
  });

  it('leaves no blank unfilled in what people wrote', () => {
    const texts = wordsOf(logAt(NOW).map(({ subject, body, link }) => ({ subject, body, link })));
    expect(texts.filter((text) => /[{}[\]<>|]|undefined|«\s*»/.test(text))).toEqual([]);
  });

  it.each(['2026-11-23T00:10:00.000Z', '2028-02-29T23:55:00.000Z', '2027-01-01T06:00:00.000Z'])(
    'holds nothing that has not happened yet, on %s', (moment) => {
      const now = new Date(moment);
      const late = logAt(now).filter((row) => (row['happened_at'] as Date) > (row['logged_at'] as Date) || (row['logged_at'] as Date) > now);
      expect(late).toEqual([]);
    });

  it('lets the agency write on workdays and nobody in the middle of the night', () => {
    const letters = logAt(NOW).filter((row) => row['channel'] === 'MAIL' && row['nature'] === 'HUMAN');
    const hours = letters.map((row) => (row['happened_at'] as Date).getUTCHours());
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...hours)).toBeLessThan(22);
    const sent = letters.filter((row) => row['direction'] === 'OUTBOUND').map((row) => (row['happened_at'] as Date).getUTCDay());
    expect(sent.filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  it('keeps to domains that belong to nobody', () => {
    const cast = castAt(HOME, NOW);
    const rows = cast.players.flatMap((player) => [contactRow(cast, player, null), ...addressRows(cast, player), ...presenceRows(cast, player)]);
    const hosts = wordsOf([...rows, ...logAt(NOW)]).flatMap((text) =>
      [...text.matchAll(/https?:\/\/([^\s/]+)\S*|[^\s@</]+@([^\s>@]+)/g)].map(([, site, domain]) => site ?? domain!));
    expect(hosts.length).toBeGreaterThan(100);
    expect(hosts.filter((host) => !RESERVED.test(host))).toEqual([]);
  });
});
