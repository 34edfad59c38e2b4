import { type Place, placePresence, PLATFORMS, type Whereabouts } from '#spellings';
import { expect, it } from 'vitest';
import { movePresence } from './move-presence.js';

const move = (from: Whereabouts, changes: Whereabouts) =>
  movePresence(placePresence(from, PLATFORMS) as Place, changes, PLATFORMS);

it('follows a new address to its platform and handle', () => {
  const moved = move({ url: 'x.com/zoe' }, { url: 'https://www.instagram.com/zoe.b' });
  expect(moved).toMatchObject({ platformKey: 'INSTAGRAM', handle: 'zoe.b', matchKey: 'instagram.com/zoe.b' });
});

it('follows a new handle to its address', () => {
  expect(move({ url: 'x.com/zoe' }, { handle: 'zoe_b' })).toMatchObject({
    platformKey: 'X',
    url: 'https://x.com/zoe_b',
  });
});

it('keeps a platform that was chosen by hand', () => {
  const from = { platformKey: 'PODCAST', url: 'zoe.example/podcast' };
  expect(move(from, { url: 'zoe.example/emission' })).toMatchObject({ platformKey: 'PODCAST' });
});

it('keeps the address of a blog when its pseudonym changes', () => {
  expect(move({ url: 'zoe.example' }, { handle: 'zoe' })).toMatchObject({ url: 'https://zoe.example/', handle: 'zoe' });
});

it('refuses to lose both address and name', () => {
  expect(move({ url: 'x.com/zoe' }, { url: null })).toMatchObject({ error: { code: 'NOWHERE' } });
});
