import { expect, it } from 'vitest';
import { tellTouch } from './tell-touch.js';

const now = new Date('2026-03-30T12:00:00Z');
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

type Told = Parameters<typeof tellTouch>[0];

const told = (state: Told['state'], touch: Partial<Told['touch']>) =>
  (['en', 'fr'] as const).map((language) =>
    tellTouch({ state, touch: { channel: 'MAIL', sentAt: ago(21), replyAt: null, followups: 0, ...touch } }, { now, language, timeZone: 'Europe/Paris' })
      .replace(/[\u00a0\u202f]/g, ' '));

it('what became of a message is told in a line', () => {
  expect(told('ANSWERED', { replyAt: ago(19), followups: 2 })).toEqual([
    'Sent by mail 3 weeks ago; answered in 2 days, after 2 follow-ups',
    'Envoyée par mail il y a 3 semaines ; réponse en 2 jours, après 2 relances',
  ]);
  expect(told('ANSWERED', { channel: 'DM', replyAt: ago(20.95) })).toEqual([
    'Sent by direct message 3 weeks ago; answered in 1 hour', 'Envoyée en message privé il y a 3 semaines ; réponse en 1 heure',
  ]);
  expect(told('ANSWERED', { channel: 'OTHER', replyAt: new Date(ago(21).getTime() + 1000) })).toEqual([
    'Sent 3 weeks ago; answered in 1 minute', 'Envoyée il y a 3 semaines ; réponse en 1 minute',
  ]);
  expect(told('UNANSWERED', {})).toEqual(['Sent by mail 3 weeks ago; no answer', 'Envoyée par mail il y a 3 semaines ; sans réponse']);
  expect(told('OPEN', { sentAt: ago(1), followups: 1 })).toEqual([
    'Sent by mail yesterday; still open, after 1 follow-up', 'Envoyée par mail hier ; encore en attente, après 1 relance',
  ]);
});
