import { expect, it } from 'vitest';
import { normaliseTags } from './normalise-tags.js';

it('writes a tag in one way, however it was typed', () => {
  expect(normaliseTags(['#Été', ' été ', 'Zéro  Déchet', '', '#', 'bio'])).toEqual(['été', 'zéro déchet', 'bio']);
});
