import { describe, expect, it } from 'vitest';
import { refindValues } from './refind-values.js';
import { ValueOrigin } from './value-origins.js';

const value = (field: string, text: string, start: number) => ({
  ...{ field, part: 'TEXT' as const, start, end: start + text.length, value: text, isFallback: false },
  ...{ origin: ValueOrigin.CONTACT, knownAt: null },
});
const values = [value('contact.firstName', 'Zoë', 8), value('post.title', 'Le pain', 13), value('contact.firstName', 'Zoë', 25)];

describe('values in words changed by hand', () => {
  it('are found where they stand now, each once', () => {
    const text = 'Chère Zoë, j’ai lu Le pain. Merci, Zoë';
    expect(refindValues(values, { subject: null, text }).map(({ field, start, end }) => [field, text.slice(start, end), start])).toEqual([
      ['contact.firstName', 'Zoë', 6],
      ['post.title', 'Le pain', 19],
      ['contact.firstName', 'Zoë', 35],
    ]);
  });

  it('are found after a paragraph moved, and not within a longer word', () => {
    const al = [value('contact.firstName', 'Al', 6), value('post.title', 'Le pain', 13)];
    const text = 'Le pain ! Also, hello Al.';
    expect(refindValues(al, { subject: null, text }).map(({ field, start }) => [field, start])).toEqual([
      ['post.title', 0],
      ['contact.firstName', 22],
    ]);
  });

  it('are gone when somebody wrote over them', () => {
    expect(refindValues(values, { subject: null, text: 'Chère Zoé, j’ai lu Le pain.' }).map(({ field }) => field)).toEqual(['post.title']);
  });
});
