import { readlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { threadCpuMs } from '#platform';
import { describe, expect, it } from 'vitest';
import { Pulse } from './pulse.js';
import { TaskWatch, TIME_LIMIT_MS } from './task-watch.js';

/** A watch over this very thread, which has just begun a task. */
function watched(threadId: number): { pulse: Pulse; watch: TaskWatch } {
  const pulse = new Pulse();
  pulse.threadId = threadId;
  pulse.task = 1;
  const watch = new TaskWatch(pulse);
  expect(watch.overdue()).toBe(0);
  return { pulse, watch };
}

function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

describe.runIf(process.platform === 'linux')('a thread on Linux', () => {
  const id = Number(readlinkSync('/proc/thread-self').split('/').at(-1));

  it('is overdue after working too long at one task', () => {
    const { watch } = watched(id);
    const before = threadCpuMs(id)!;
    while (threadCpuMs(id)! - before < TIME_LIMIT_MS + 10) work(20);
    expect(watch.overdue()).toBe(1);
  });

  it('is not overdue for waiting, however busy the machine', async () => {
    const { watch } = watched(id);
    await setTimeout(TIME_LIMIT_MS + 100);
    expect(watch.overdue()).toBe(0);
  });
});

describe('a thread whose own time nobody tells', () => {
  it('is overdue by the clock on the wall, each task anew', async () => {
    const { pulse, watch } = watched(0);
    await setTimeout(TIME_LIMIT_MS + 20);
    expect(watch.overdue()).toBe(1);
    pulse.task = 2;
    expect(watch.overdue()).toBe(0);
    await setTimeout(TIME_LIMIT_MS + 20);
    expect(watch.overdue()).toBe(2);
    pulse.task = 0;
    expect(watch.overdue()).toBe(0);
  });
});
