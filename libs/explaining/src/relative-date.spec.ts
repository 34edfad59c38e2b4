import { describe, expect, it } from 'vitest';
import { relativeDate } from './relative-date.js';

const now = new Date('2026-03-30T08:00:00Z');
const told = (at: string, timeZone = 'Europe/Paris') =>
  (['en', 'fr'] as const).map((language) => relativeDate(new Date(at), { now, language, timeZone }));

describe('how long ago', () => {
  it.each([
    ['2026-03-30T07:59:30Z', 'just now', 'à l’instant'],
    ['2026-03-30T07:15:00Z', '45 minutes ago', 'il y a 45 minutes'],
    ['2026-03-30T06:30:00Z', '1 hour ago', 'il y a 1 heure'],
    ['2026-03-29T20:00:00Z', '12 hours ago', 'il y a 12 heures'],
    ['2026-03-29T07:00:00Z', 'yesterday', 'hier'],
    ['2026-03-28T09:00:00Z', '2 days ago', 'avant-hier'],
    ['2026-03-22T09:00:00Z', '8 days ago', 'il y a 8 jours'],
    ['2026-03-09T09:00:00Z', '3 weeks ago', 'il y a 3 semaines'],
    ['2026-01-28T09:00:00Z', '2 months ago', 'il y a 2 mois'],
    ['2025-02-10T09:00:00Z', '14 months ago', 'il y a 14 mois'],
    ['2024-03-30T09:00:00Z', '2 years ago', 'il y a 2 ans'],
  ])('%s is %s', (at, english, french) => {
    expect(told(at)).toEqual([english, french]);
  });

  it('calls yesterday what was yesterday where the reader is', () => {
    expect(told('2026-03-28T22:30:00Z', 'Europe/Paris')).toEqual(['2 days ago', 'avant-hier']);
    expect(told('2026-03-28T23:30:00Z', 'Europe/Paris')).toEqual(['yesterday', 'hier']);
  });

  it('calls just now what a clock ahead of ours dates in the future', () => {
    expect(told('2026-03-31T08:00:00Z')).toEqual(['just now', 'à l’instant']);
  });
});
