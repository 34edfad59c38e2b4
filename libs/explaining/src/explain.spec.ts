import { evidenceOf, scoreCard, standingOf } from '#likelihood';
import { tallyOf, type CountedTouch } from '#touches';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.js';
import type { Language } from './relative-date.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date(Date.UTC(2026, 2, 30, 12));
const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);

const touch = (sentDaysAgo: number, replyDaysAgo: number | null, warmth = 0, followups = 0): CountedTouch => ({
  interactionId: '', conversationId: null, memberId: 'ana', channel: 'MAIL', sentAt: ago(sentDaysAgo),
  replyAt: replyDaysAgo === null ? null : ago(replyDaysAgo), followups, warmth, baseWeight: 1,
});

/** The example of the scoring note: four of six answered over 300 days, the last reply three weeks ago. */
const SIX = [
  touch(300, 298.75), touch(250, null, 0.4), touch(200, 199.2, 0.3), touch(140, 137.5, 0.3), touch(80, null, 0.2),
  touch(23, 21, 0.1),
];

const SEGMENTS = { en: 'niche bloggers by mail', fr: 'les blogueurs de niche par mail' };

function explained(language: Language, touches: CountedTouch[], lastInboundAt: Date | null, rate = 0.1): string {
  const segment = { rate, warmth: 0.25 };
  const card = scoreCard({ standing: standingOf(touches, lastInboundAt, now, { segment }), segment, now });
  return explain(card, { language, segment: SEGMENTS[language], now, timeZone: 'Europe/Paris' });
}

const english = (...given: [CountedTouch[], Date | null, number?]) => explained('en', ...given);
/** With plain spaces, so that the specs can be read; where they must not break has a test of its own. */
const french = (...given: [CountedTouch[], Date | null, number?]) =>
  explained('fr', ...given).replace(/[\u00a0\u202f]/g, ' ');

describe('one line on why the score is what it is', () => {
  it('says what happened and what to expect', () => {
    expect(english(SIX, ago(21))).toBe(
      'Answered 4 of 6 pitches, usually within a week; last reply 3 weeks ago. '
      + '50% for the next message (21–80%), 5x your average for niche bloggers by mail.',
    );
    expect(french(SIX, ago(21))).toBe(
      'A répondu à 4 sollicitations sur 6, généralement sous une semaine ; dernière réponse il y a 3 semaines. '
      + '50 % de chances de réponse au prochain message (21 à 80 %), '
      + 'soit 5 fois votre moyenne pour les blogueurs de niche par mail.',
    );
  });

  it('adds the pitch that still waits', () => {
    const waiting = [...SIX, touch(6, null, 0.6, 2)];
    expect(english(waiting, ago(21))).toContain(
      '; 1 still open, sent 6 days ago with 2 follow-ups (6% chance it comes). 45%',
    );
    expect(french(waiting, ago(21))).toContain(
      ' ; 1 encore en attente, envoyée il y a 6 jours et relancée 2 fois (6 % de chances de réponse). 45 %',
    );
  });

  it('tells the last one of several, and when hope is small', () => {
    const waiting = [touch(30, null), touch(5, null), touch(1, null)];
    expect(english(waiting, null)).toContain('; 2 still open, the last one sent yesterday (probably no answer).');
    expect(french(waiting, null)).toContain(' ; 2 encore en attente, la dernière envoyée hier (probablement');
    expect(english(waiting, null)).toMatch(/^No answer to 3 pitches so far;/);
    expect(french(waiting, null)).toMatch(/^Aucune réponse à 3 sollicitations à ce jour ;/);
  });

  it('gives no figure to a contact nobody knows', () => {
    expect(english([], null)).toBe(
      'No pitch so far. '
      + 'Not enough history for a score yet; your average for niche bloggers by mail is 10%.',
    );
    expect(french([touch(0.1, null)], null)).toBe(
      '1 sollicitation encore en attente, envoyée il y a 2 heures (5 % de chances de réponse). '
      + 'Pas encore assez d’historique pour un score ; votre moyenne pour les blogueurs de niche par mail est de 10 %.',
    );
  });

  it('is glad of a message that nobody asked for', () => {
    expect(english([], ago(1))).toMatch(/^No pitch so far; last heard from yesterday\. 20% for the next message/);
    expect(french([], ago(1))).toMatch(/^Aucune sollicitation à ce jour ; dernières nouvelles hier\. 20 % de chances/);
  });

  it('does not call a late answer none', () => {
    const late: [CountedTouch[], Date] = [[touch(60, 40)], ago(40)];
    expect(english(...late)).toMatch(/^No answer within 14 days to the only pitch sent; last heard from 6 weeks ago\./);
    expect(french(...late)).toMatch(/^Aucune réponse sous 14 jours à la seule sollicitation envoyée ; dernières/);
  });

  it('counts in words that fit one, two or many', () => {
    const answered = (count: number) => Array.from({ length: count }, (_, i) => touch(90 - i, 80 - i));
    const starts = (line: string) => line.split(/,| ?;/)[0];
    expect([1, 2, 3].map((count) => starts(english(answered(count), ago(78))))).toEqual([
      'Answered the only pitch sent', 'Answered both pitches', 'Answered all 3 pitches',
    ]);
    expect([1, 2].map((count) => starts(french(answered(count), ago(78))))).toEqual([
      'A répondu à la seule sollicitation envoyée', 'A répondu aux 2 sollicitations',
    ]);
    expect(starts(french([touch(90, 89), touch(60, null)], ago(89)))).toBe('A répondu à 1 sollicitation sur 2');
  });

  it('adds the last year to a history of more than two', () => {
    const old = [touch(1000, 999), touch(700, 699), touch(300, null), touch(200, 198)];
    expect(english(old, ago(198))).toContain('Answered 3 of 4 pitches (1 of 2 in the last year)');
    expect(french(old.slice(0, 2), ago(699))).toContain('A répondu aux 2 sollicitations (aucune envoyée depuis un an)');
  });

  it('tells of who is about to write what is theirs', () => {
    const own = (language: Language, author: { name: string; isReader: boolean }, ownTouches: CountedTouch[]) => {
      const segment = { rate: 0.1, warmth: 0.25 };
      const member = { evidence: evidenceOf(ownTouches, now), lastInboundAt: null, tally: tallyOf(ownTouches, now) };
      const card = scoreCard({ standing: standingOf(SIX, ago(21), now, { segment }), segment, now, member });
      const line = explain(card, { language, segment: SEGMENTS[language], author, now, timeZone: 'Europe/Paris' });
      return line.replace(/[\u00a0\u202f]/g, ' ');
    };
    const [me, ana] = [{ name: 'Bo', isReader: true }, { name: 'Ana', isReader: false }];
    expect(own('en', me, SIX.slice(0, 2))).toMatch(/^Answered 4 of 6 pitches \(you: 1 of 2\), usually .* for your next message \(/);
    expect(own('en', ana, [])).toMatch(/^Answered 4 of 6 pitches \(Ana: none sent\), .* for the next message from Ana \(/);
    expect(own('fr', me, SIX.slice(0, 1))).toMatch(/^A répondu à 4 sollicitations sur 6 \(vous : 1 sur 1\), .* à votre prochain message \(/);
    expect(own('fr', ana, [])).toMatch(/ \(Ana : aucune envoyée\), .* de réponse au prochain message envoyé par Ana \(/);
  });

  it('names the days within which an answer counts here', () => {
    const segment = { rate: 0.1, warmth: 0.25 };
    const card = scoreCard({ standing: standingOf([touch(60, 40)], ago(40), now, { segment }), segment, now });
    const line = (language: Language) => explain(card, { language, segment: SEGMENTS[language], windowDays: 7, now, timeZone: 'Europe/Paris' });
    expect(line('en')).toMatch(/^No answer within 7 days to/);
    expect(line('fr')).toMatch(/^Aucune réponse sous 7\u00a0jours à/);
  });

  it('says above, at or below the average, and never 0 or 100 percent', () => {
    const silent = Array.from({ length: 40 }, (_, i) => touch(600 - i * 14, null));
    expect(english(silent, null)).toContain('1% for the next message (0–4%), below your average of 10%');
    expect(french(silent, null, 0.03)).toContain('Moins de 1 % de chances de réponse au prochain message');
    expect(french([touch(60, 40)], ago(40))).toContain('dans votre moyenne pour les blogueurs');
    expect(french(SIX, ago(21), 0.3)).toContain('soit 2 fois votre moyenne');
  });

  it('never breaks a French line before a percent sign or a semicolon', () => {
    const line = explained('fr', SIX, ago(21));
    expect(line).not.toMatch(/ [%;:]/);
    expect(line).toContain('50\u00a0% de chances');
    expect(line).toContain('semaine\u202f; dernière');
  });
});
