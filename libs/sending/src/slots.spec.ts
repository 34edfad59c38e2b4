import { describe, expect, it } from 'vitest';
import { Bell } from './bell.js';
import { Slots } from './slots.js';

const takeAll = (slots: Slots, bell: Bell, name: string): number =>
  Array.from({ length: 20 }, (_, i) => slots.take(`${name}${i}`, bell)).filter(Boolean).length;

describe('the places for messages on the wire', () => {
  it('are so many and no more', () => {
    const [slots, bell] = [new Slots(10), new Bell()];
    slots.join(bell);
    expect(takeAll(slots, bell, 'a')).toBe(10);
    expect(slots.take('a3', bell)).toBe(true);
    expect(slots.take('b', bell)).toBe(false);
    slots.give('a3');
    expect(slots.take('b', bell)).toBe(true);
  });

  it('go from those that are recorded to those that are marked by the same transaction', () => {
    const [slots, bell] = [new Slots(10), new Bell()];
    slots.join(bell);
    takeAll(slots, bell, 'a');
    const leaving = new Set(['a0', 'a1']);
    expect(['b', 'c', 'd'].map((id) => slots.take(id, bell, leaving))).toEqual([true, true, false]);
    expect(slots.take('d', bell)).toBe(false);
    leaving.forEach((id) => slots.give(id));
    expect(slots.take('d', bell)).toBe(false);
  });

  it('are shared by those who want them', async () => {
    const [slots, one, other] = [new Slots(10), new Bell(), new Bell()];
    [one, other].forEach((bell) => slots.join(bell));
    expect([takeAll(slots, one, 'a'), takeAll(slots, other, 'b')]).toEqual([5, 5]);
    slots.leave(one);
    await other.wait(60_000);
    expect(slots.take('b19', other)).toBe(false);
    slots.give('a0');
    expect(slots.take('b19', other)).toBe(true);
  });
});
