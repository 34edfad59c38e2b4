import { once } from 'node:events';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ThreadStart } from './drafting-worker.js';
import { Pulse } from './pulse.js';
import type { Task, TaskResult } from './task.js';
import { TaskWatch } from './task-watch.js';

/** Why a thread had to be given up in the middle of a task. */
export type Breakage = 'TOO_SLOW' | 'OUT_OF_MEMORY';

/**
 * How a slice ended: with all results and the numbers (from 1) of the tasks that took much of what they may, or at one
 * task that broke the thread; at -1 before any was begun.
 */
export type SliceEnd = { results: TaskResult[]; slow: ReadonlySet<number> } | { brokenAt: number; breakage: Breakage };

/** What a thread may take of the machine. */
export interface ThreadLimits {
  heapMb?: number;
  /** From 0 to 19, as Linux' nice. */
  priority?: number;
}

const NONE: ReadonlySet<number> = new Set();
const LOOK_EVERY_MS = 20;
/** Four times what the templates it keeps may take. */
const HEAP_MB = 512;

/** Specs run from the sources, which a thread cannot read: theirs is the built file. */
const FILE = new URL('drafting-worker.js', import.meta.url.replace(/\/(libs\/[^?]*)\.ts(?:\?.*)?$/, '/dist/$1.js'));

/** One worker thread. It does slices one after the other and never keeps the process alive while idle. */
export class DraftingThread {
  isAlive = true;
  /** Until its first slice is done all its code is new, and even an ordinary pitch is slow. */
  private isCold = true;
  private readonly pulse = new Pulse();
  private readonly worker: Worker;
  private giveUp = new AbortController();

  constructor({ heapMb = HEAP_MB, priority = os.constants.priority.PRIORITY_BELOW_NORMAL }: ThreadLimits = {}) {
    const resourceLimits = { maxOldGenerationSizeMb: heapMb };
    const workerData: ThreadStart = { memory: this.pulse.memory, priority };
    // Nothing of the process is its business: neither loaders nor the environment.
    this.worker = new Worker(FILE, { workerData, resourceLimits, execArgv: [], env: {} });
    this.worker.on('error', () => (this.isAlive = false));
    this.worker.once('exit', () => {
      this.isAlive = false;
      this.giveUp.abort();
    });
    this.worker.unref();
  }

  /** Does the tasks in order. Rejects when the thread fails for any reason but a task that broke it. */
  async run(tasks: Task[]): Promise<SliceEnd> {
    const watch = new TaskWatch(this.pulse);
    let overdue = 0;
    this.giveUp = new AbortController();
    const look = setInterval(() => {
      overdue = watch.overdue();
      if (overdue) this.giveUp.abort();
    }, LOOK_EVERY_MS);
    this.worker.ref();
    try {
      this.worker.postMessage(tasks);
      const [results] = (await once(this.worker, 'message', { signal: this.giveUp.signal })) as [TaskResult[]];
      const slow = this.isCold ? NONE : watch.slow;
      this.isCold = false;
      return { results, slow };
    } catch (error) {
      if (overdue) void this.end();
      if (overdue) return { brokenAt: overdue - 1, breakage: 'TOO_SLOW' };
      if (isTooMuch(error)) return { brokenAt: this.pulse.task - 1, breakage: 'OUT_OF_MEMORY' };
      throw error;
    } finally {
      clearInterval(look);
      this.worker.unref();
    }
  }

  async end(): Promise<void> {
    this.isAlive = false;
    await this.worker.terminate();
  }
}

/** The heap ran full, or a text or the stack outgrew what JavaScript can hold. */
const isTooMuch = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ||
  (error instanceof RangeError && /^(?:Invalid \w+ length|Maximum call stack)/.test(error.message));
