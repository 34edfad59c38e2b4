import { expect, it } from 'vitest';
import { uidSets } from './uid-sets.js';

it('writes UIDs as runs, a command’s worth at a time', () => {
  expect([...uidSets([1, 2, 3, 7, 9, 10])]).toEqual(['1:3,7,9:10']);
  expect([...uidSets([])]).toEqual([]);
  expect([...uidSets(Array.from({ length: 250 }, (_, i) => i + 1))]).toEqual(['1:200', '201:250']);
});
