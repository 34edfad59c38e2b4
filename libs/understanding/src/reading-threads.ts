import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { TurnWatch } from './turn-watch.js';
import type { ThreadAnswer, ThreadTask } from './understanding-thread.js';

/** What a turn came to: its answers, or the limit it broke. */
export type TurnEnd = { answers: ThreadAnswer[] } | { breakage: 'TOO_SLOW' | 'OUT_OF_MEMORY' };

/** What a turn may take. */
export interface TurnLimits {
  /** Of its thread's own time. */
  timeMs?: number;
  /** With the sources of a turn, the copies its reader makes and what it decodes, all is below 100 MB. */
  heapMb?: number;
}

const TIME_LIMIT_MS = 2_000;
const HEAP_MB = 48;
const LOOK_EVERY_MS = 50;
const IDLE_MS = 10_000;
/** Of a message beyond this its thread gets the beginning and the end. */
const MOST_BYTES = 12 * 1024 * 1024;
const END_BYTES = 3 * 1024 * 1024;

/** Specs run from the sources, which a thread cannot read: theirs is the built file. */
const FILE = new URL('understanding-thread.js', import.meta.url.replace(/\/(libs\/[^?]*)\.ts(?:\?.*)?$/, '/dist/$1.js'));

/** Threads that read messages, one a processor: they end when idle, and never keep the process alive. */
export class ReadingThreads {
  readonly size = availableParallelism();
  private readonly turns = new Set<AbortController>();
  private readonly pool: Piscina;
  private readonly timeMs: number;

  constructor({ timeMs = TIME_LIMIT_MS, heapMb = HEAP_MB }: TurnLimits = {}) {
    this.timeMs = timeMs;
    // Nothing of the process is the threads' business: neither loaders nor the environment.
    this.pool = new Piscina({
      ...{ filename: FILE.href, execArgv: [], env: {}, minThreads: 0, maxThreads: this.size, idleTimeout: IDLE_MS },
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: Math.ceil(heapMb / 4) },
    });
    // A thread that cannot even start tells nobody else.
    this.pool.on('error', (error: Error) => this.turns.forEach((turn) => turn.abort(error)));
  }

  /** Rejects when the thread fails for any reason but a message that broke it. */
  async take(tasks: ThreadTask[]): Promise<TurnEnd> {
    const began = new Int32Array(new SharedArrayBuffer(4));
    const watch = new TurnWatch(began, this.timeMs);
    const turn = new AbortController();
    const look = setInterval(() => watch.isOver() && turn.abort('TOO_SLOW'), LOOK_EVERY_MS);
    this.turns.add(turn);
    try {
      // Aborting ends the thread.
      const copies = tasks.map((task) => ({ ...task, source: copyOf(task.source) }));
      const transferList = copies.map(({ source }) => source.buffer);
      return { answers: (await this.pool.run({ tasks: copies, began }, { signal: turn.signal, transferList })) as ThreadAnswer[] };
    } catch (error) {
      if (turn.signal.reason === 'TOO_SLOW') return { breakage: 'TOO_SLOW' };
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return { breakage: 'OUT_OF_MEMORY' };
      throw turn.signal.reason instanceof Error ? turn.signal.reason : error;
    } finally {
      clearInterval(look);
      this.turns.delete(turn);
    }
  }

  /** Ends every thread; what is under way fails. */
  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** Its own bytes and nothing else of the buffer they may lie in. */
function copyOf(source: Uint8Array): Uint8Array<ArrayBuffer> {
  if (source.length <= MOST_BYTES) return new Uint8Array(source);
  const copy = new Uint8Array(MOST_BYTES);
  copy.set(source.subarray(0, MOST_BYTES - END_BYTES));
  copy.set(source.subarray(-END_BYTES), MOST_BYTES - END_BYTES);
  return copy;
}
