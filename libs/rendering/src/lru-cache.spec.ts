import { describe, expect, it } from 'vitest';
import { LruCache } from './lru-cache.js';

describe('a cache of what was used last', () => {
  it('forgets what was unused for longest', () => {
    const cache = new LruCache<number>(2);
    let made = 0;
    const get = (key: string) => cache.get(key, () => ++made);
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual([1, 2, 1, 3, 1, 4]);
  });

  it('keeps nothing of what could not be made', () => {
    const cache = new LruCache<number>(2);
    expect(() =>
      cache.get('a', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(cache.get('a', () => 1)).toBe(1);
  });
});
