import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Call, type TaskOutcome } from './call.js';
import { DraftingThread, type SliceEnd, type ThreadLimits } from './drafting-thread.js';
import type { Task } from './task.js';

const ENDED = 'The drafting threads have ended.';

/**
 * The threads, started when first needed and kept warm. Callers take turns, a slice each: whoever wants one pitch never
 * waits behind somebody's five thousand.
 */
export class ThreadPool {
  private readonly threads = new Set<DraftingThread>();
  private readonly idle: DraftingThread[] = [];
  private readonly calls: Call[] = [];
  private busy = 0;
  private isClosed = false;

  /**
   * @param size how many threads there may be: one a processor, for they give way to the process itself
   * @param limits what each of them may take
   * @param restMs how long its place stays empty after a thread that was broken
   */
  constructor(
    private readonly size = availableParallelism(),
    private readonly limits?: ThreadLimits,
    private readonly restMs = 0,
  ) {}

  /** The outcomes of the tasks, in their order. */
  async run(tasks: Task[]): Promise<TaskOutcome[]> {
    if (this.isClosed) throw new Error(ENDED);
    if (tasks.length === 0) return [];
    const call = new Call(tasks, this.size);
    this.queue(call);
    return call.outcomes;
  }

  /** Ends every thread; what is under way fails. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const call of this.calls.splice(0)) call.fail(new Error(ENDED));
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  private queue(call: Call): void {
    if (this.isClosed) call.fail(new Error(ENDED));
    if (call.isWaiting && !this.calls.includes(call)) this.calls.push(call);
    while (this.busy < this.size && this.calls.length > 0) void this.serve(this.calls.shift()!);
  }

  private async serve(call: Call): Promise<void> {
    this.busy++;
    const slice = call.nextSlice();
    if (call.isWaiting) this.calls.push(call);
    try {
      const end = await this.runOnThread(call.tasksOf(slice));
      call.note(slice, end);
      if ('breakage' in end) await sleep(this.restMs, null, { ref: false });
    } catch (error) {
      call.fail(error);
    }
    this.busy--;
    this.queue(call);
  }

  private async runOnThread(tasks: Task[]): Promise<SliceEnd> {
    const thread = this.takeThread();
    try {
      return await thread.run(tasks);
    } finally {
      if (thread.isAlive) this.idle.push(thread);
      else this.threads.delete(thread);
    }
  }

  private takeThread(): DraftingThread {
    for (let thread = this.idle.pop(); thread; thread = this.idle.pop()) {
      if (thread.isAlive) return thread;
      this.threads.delete(thread);
    }
    const thread = new DraftingThread(this.limits);
    this.threads.add(thread);
    return thread;
  }
}
