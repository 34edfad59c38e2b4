import { readlinkSync } from 'node:fs';
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Pulse } from './pulse.js';
import type { Task } from './task.js';

export interface ThreadStart {
  memory: SharedArrayBuffer;
  /** From 0 to 19, as Linux' nice. */
  priority: number;
}

/** The main file of a thread: takes a slice of tasks, answers with their results, and shows which one it is at. */
const { memory, priority } = workerData as ThreadStart;
const pulse = new Pulse(memory);
// Elsewhere than on Linux these would concern the whole process.
if (process.platform === 'linux') {
  os.setPriority(0, priority);
  pulse.threadId = findThreadId();
}

// Only now, for to read all this takes longer than a hundred pitches.
const { perform } = await import('./task.js');

parentPort!.on('message', (tasks: Task[]) => {
  const results = tasks.map((task, index) => {
    pulse.task = index + 1;
    return perform(task);
  });
  pulse.task = 0;
  parentPort!.postMessage(results);
});

/** From a link such as `4711/task/4715`; 0 where /proc is closed. */
function findThreadId(): number {
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  } catch {
    return 0;
  }
}
