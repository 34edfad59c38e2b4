import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.js';
import { pickOne } from './pick-one.js';

const person = (contactId: string, keys: string[], isReachable = true) => ({ contactId, keys, isReachable });

describe('people who are one', () => {
  it('are taken once, the first of them', () => {
    expect(pickOne([person('a', ['mail']), person('b', ['other']), person('c', ['mail'])])).toEqual(new Map([['c', 'a']]));
  });

  it('are taken where a mail reaches them', () => {
    expect(pickOne([person('a', ['blog'], false), person('b', ['blog', 'mail'])])).toEqual(new Map([['a', 'b']]));
  });

  it('are one through a third', () => {
    const people = [person('a', ['mail']), person('b', ['blog']), person('c', ['mail', 'blog'])];
    expect(pickOne(people)).toEqual(new Map([['b', 'a'], ['c', 'a']]));
  });

  it('are themselves when they share nothing', () => {
    expect(pickOne([person('a', []), person('b', []), person('c', ['mail'])])).toEqual(new Map());
  });

  it('are told apart quickly, however many they are', () => {
    const crowd = Array.from({ length: 5_000 }, (_, i) => person(`p${i}`, [`mail ${i}`, `blog ${i >> 1}`]));
    const spent = cpuTime();
    expect(pickOne(crowd).size).toBe(2_500);
    expect(spent()).toBeLessThan(1_000);
  });
});
