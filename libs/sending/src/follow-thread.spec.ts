import { describe, expect, it } from 'vitest';
import { answeredSubject, threadAfter } from './follow-thread.js';

describe('a follow-up', () => {
  it.each([
    ['Votre levain', 'Re: Votre levain'],
    ['Re: Votre levain', 'Re: Votre levain'],
    ['RE : Re: re:Votre levain', 'Re: Votre levain'],
    ['Ré : Votre levain', 'Re: Votre levain'],
    ['Recette : le levain', 'Re: Recette : le levain'],
  ])('to « %s » says « %s », with one Re: only', (subject, answered) => {
    expect(answeredSubject(subject)).toBe(answered);
  });

  it('names the message it follows, and all before it in their order', () => {
    expect(threadAfter('<b@agence.example>', ['<a@agence.example>'])).toEqual({
      inReplyTo: '<b@agence.example>',
      thread: ['<a@agence.example>', '<b@agence.example>'],
    });
  });

  it('of a long conversation names the first message and the newest', () => {
    const before = Array.from({ length: 40 }, (_, i) => `<${i}@agence.example>`);
    const { thread } = threadAfter('<new@agence.example>', before);
    expect([thread.length, thread[0], thread.at(-1)]).toEqual([20, '<0@agence.example>', '<new@agence.example>']);
  });
});
