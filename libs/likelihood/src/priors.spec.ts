import { expect, it } from 'vitest';
import { priorOf, SHIPPED_PRIORS } from './priors.js';

it('stars answer least, and public words are answered most', () => {
  expect(priorOf(SHIPPED_PRIORS, 'NICHE', 'MAIL')).toBe(0.1);
  expect(priorOf(SHIPPED_PRIORS, 'STAR', 'DM')).toBe(0.02);
  expect(priorOf(SHIPPED_PRIORS, 'MID', 'COMMENT')).toBe(priorOf(SHIPPED_PRIORS, 'MID', 'FORUM_REPLY'));
  expect(priorOf(SHIPPED_PRIORS, 'STAR', 'PODCAST')).toBe(0.05);
});

it('a channel without published rates counts as mail', () => {
  expect(priorOf(SHIPPED_PRIORS, 'MID', 'CALL')).toBe(priorOf(SHIPPED_PRIORS, 'MID', 'MAIL'));
});
