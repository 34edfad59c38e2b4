import { expect, it } from 'vitest';
import { written } from '../../../test/support/pitch-case.js';
import { refoundValues } from './refound-values.js';

it('values are found again in an HTML part: whole words, however often they stand there', () => {
  const html = 'Bonjour Al, Alors : Éloge du pain, par Al.';
  const words = written('{contact.firstName|Al}, {contact.firstName|Al}, {post.title|Éloge\n du pain}, {post.where|o}', '{contact.city?|Lyon}');
  expect(refoundValues(html, words).map(({ field, start, end }) => [field, html.slice(start, end), start])).toEqual([
    ['contact.firstName', 'Al', 8],
    ['contact.firstName', 'Al', html.length - 3],
    ['post.title', 'Éloge du pain', html.indexOf('Éloge')],
  ]);
});
