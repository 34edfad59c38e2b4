import { expect, it } from 'vitest';
import { shippedPrior } from './priors.js';

it('stars answer least, and public words are answered most', () => {
  expect(shippedPrior('NICHE', 'MAIL')).toBe(0.1);
  expect(shippedPrior('STAR', 'DM')).toBe(0.02);
  expect(shippedPrior('MID', 'COMMENT')).toBe(shippedPrior('MID', 'FORUM_REPLY'));
  expect(shippedPrior('STAR', 'PODCAST')).toBe(0.05);
});

it('a channel without published rates counts as mail', () => {
  expect(shippedPrior('MID', 'CALL')).toBe(shippedPrior('MID', 'MAIL'));
});
