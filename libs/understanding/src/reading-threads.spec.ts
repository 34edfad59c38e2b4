import { afterEach, describe, expect, it } from 'vitest';
import { ReadingThreads } from './reading-threads.js';
import { WaitingTasks, type TaskEnd } from './waiting-tasks.js';

const circumstances = { receivedAt: new Date('2026-03-02T08:30:00Z'), ours: [] };
const HTML = `<p>${'a<br>'.repeat(200_000)}`;
const endless = Buffer.from(`Content-Type: multipart/mixed; boundary=b\n\n--b\n\n${'\n'.repeat(19_000)}--b\nContent-Type: text/html\n\n${HTML}\n--b--`);
const ordinary = Buffer.from('Subject: Oui\n\nVenez.');
let threads: ReadingThreads;
afterEach(() => threads.close());

/** Everybody's outcome, in order. */
function readAll(sources: Buffer[], limits: { timeMs?: number; heapMb?: number }): Promise<TaskEnd[]> {
  threads = new ReadingThreads(limits);
  const waiting = new WaitingTasks(threads.size, (tasks) => threads.take(tasks));
  return Promise.all(sources.map((source) => waiting.run({ source, circumstances, isPacked: true })));
}

const told = (ends: TaskEnd[]) => ends.map((end) => (typeof end === 'string' ? end : end.reading.subject));

describe('threads that read', () => {
  it('give up what takes too long, and read what stood beside it', async () => {
    const sources = [ordinary, ordinary, endless, ordinary, ordinary, ordinary];
    expect(told(await readAll(sources, { timeMs: 400 }))).toEqual(['Oui', 'Oui', 'TOO_SLOW', 'Oui', 'Oui', 'Oui']);
  });

  it('give up what takes too much memory, and read what stood beside it', async () => {
    const sources = [ordinary, endless, ordinary, ordinary];
    expect(told(await readAll(sources, { heapMb: 14 }))).toEqual(['Oui', 'OUT_OF_MEMORY', 'Oui', 'Oui']);
  });

  it('fail whoever still waits when they are ended, rather than giving their messages up', async () => {
    const waiting = readAll([endless, endless, endless, endless], {});
    const failed = expect(waiting).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await threads.close();
    await failed;
  });
});
