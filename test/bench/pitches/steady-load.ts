import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked, Client } from '../client.js';

/**
 * Sends requests at a fixed rate whether or not the ones before are answered, and counts each from when it was due: a
 * server that stands still makes all of them late, not one (G. Tene, "How NOT to measure latency", 2013).
 * @returns the milliseconds each took
 */
export async function steadyLoad(client: Client, requests: readonly Asked[], perSecond: number, seconds: number): Promise<number[]> {
  const start = performance.now();
  const answers = Array.from({ length: perSecond * seconds }, async (_, number) => {
    const due = start + (number * 1_000) / perSecond;
    await sleep(due - performance.now());
    await client.ask(requests[number % requests.length]!);
    return performance.now() - due;
  });
  return Promise.all(answers);
}

/** The time that one request in a hundred exceeds. */
export const p99 = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.99)]!;
