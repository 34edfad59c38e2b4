import type { TurnEnd } from './reading-threads.js';
import type { ThreadAnswer, ThreadTask } from './understanding-thread.js';

/** What became of one message: read, or why not. */
export type TaskEnd = NonNullable<ThreadAnswer> | 'UNREADABLE' | 'TOO_SLOW' | 'OUT_OF_MEMORY';

interface Waiting {
  task: ThreadTask;
  /** It was in a turn that broke a limit, and gets one of its own to show whether it was at fault. */
  isSuspect: boolean;
  resolve: (end: TaskEnd) => void;
  reject: (error: unknown) => void;
}

/** A turn of many spares handing each over alone; one of large messages would hold too much at once. */
const MOST_TASKS = 16;
const MOST_BYTES = 512 * 1024;

/** Messages that wait for a thread, and the turns they are read in. */
export class WaitingTasks {
  private readonly waiting: Waiting[] = [];
  private busy = 0;

  constructor(
    private readonly threads: number,
    private readonly take: (tasks: ThreadTask[]) => Promise<TurnEnd>,
  ) {}

  run(task: ThreadTask): Promise<TaskEnd> {
    // Whoever hands over many does so at once: together they make fuller turns.
    if (this.waiting.length === 0) setImmediate(() => this.serveAll());
    return new Promise((resolve, reject) => this.waiting.push({ task, isSuspect: false, resolve, reject }));
  }

  private serveAll(): void {
    while (this.busy < this.threads && this.waiting.length > 0) void this.serve(this.nextTurn());
  }

  private nextTurn(): Waiting[] {
    const most = Math.min(MOST_TASKS, Math.ceil(this.waiting.length / this.threads));
    let count = 1;
    let bytes = this.waiting[0].task.source.length;
    while (count < most && !this.waiting[count].isSuspect && !this.waiting[0].isSuspect) {
      bytes += this.waiting[count].task.source.length;
      if (bytes > MOST_BYTES) break;
      count++;
    }
    return this.waiting.splice(0, count);
  }

  private async serve(turn: Waiting[]): Promise<void> {
    this.busy++;
    try {
      this.settle(turn, await this.take(turn.map(({ task }) => task)));
    } catch (error) {
      for (const { reject } of turn) reject(error);
    }
    this.busy--;
    this.serveAll();
  }

  private settle(turn: Waiting[], end: TurnEnd): void {
    if ('answers' in end) turn.forEach(({ resolve }, at) => resolve(end.answers[at] ?? 'UNREADABLE'));
    else if (turn.length === 1) turn[0].resolve(end.breakage);
    else this.waiting.unshift(...turn.map((one) => ({ ...one, isSuspect: true })));
  }
}
