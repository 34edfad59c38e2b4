import { expect, it } from 'vitest';
import { DueQueue } from './due-queue.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 5, 9, minute));

/** All that is due. */
function* before(queue: DueQueue<string>, instant: Date): Generator<string> {
  for (let due = queue.takeBefore(instant); due; due = queue.takeBefore(instant)) yield due.item;
}

it('gives what is due in time order, and what is due together as it came', () => {
  const queue = new DueQueue<string>();
  const minutes = [5, 3, 9, 3, 1, 7, 3, 5, 0, 8, 2];
  minutes.forEach((minute, i) => queue.add(at(minute), `${minute}.${i}`));
  expect([...before(queue, at(8))]).toEqual(['0.8', '1.4', '2.10', '3.1', '3.3', '3.6', '5.0', '5.7', '7.5']);
});

it('keeps what falls due at the very instant, and takes more in between', () => {
  const queue = new DueQueue<string>();
  queue.add(at(2), 'two');
  expect([...before(queue, at(2))]).toEqual([]);
  queue.add(at(1), 'one');
  expect([...before(queue, at(3))]).toEqual(['one', 'two']);
  expect([...before(queue, at(9))]).toEqual([]);
});
