import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { findActor } from '#platform';
import { BrokenTemplates } from './broken-templates.js';
import type { TaskOutcome } from './call.js';
import type { Task } from './task.js';
import { ThreadPool } from './thread-pool.js';

/** How long somebody is served apart after what broke a limit, or nearly did. */
const APART_MS = 600_000;
/** A broken thread also keeps those busy that compile and clean up for it, which are everybody's: so seldom it may be. */
const REST_MS = 2_000;

/**
 * The threads everybody shares, and one apart for whoever strained them lately: it gives way to all other work, and
 * nobody else waits behind templates without end or for a thread that starts anew. What broke twice is not tried again
 * for a while.
 */
export class Threads {
  private readonly shared = new ThreadPool();
  private readonly apart = new ThreadPool(1, { priority: os.constants.priority.PRIORITY_LOW }, REST_MS);
  private readonly broken = new BrokenTemplates();
  /** Until when, by caller. */
  private readonly strained = new Map<string, number>();

  /** The outcomes of the tasks, in their order. */
  async run(tasks: Task[]): Promise<TaskOutcome[]> {
    const caller = callerName();
    const ends = tasks.map((task) => this.broken.endOf(caller, task));
    const tried = tasks.filter((_, i) => !ends[i]);
    // Answered at once, whoever asks in a loop would ask without end.
    if (tried.length < tasks.length) await sleep(REST_MS, null, { ref: false });
    const outcomes = await (this.isApart(caller) ? this.apart : this.shared).run(tried);
    tried.forEach((task, i) => this.broken.note(caller, task, outcomes[i]));
    if (outcomes.some(isStrain)) this.strained.set(caller, performance.now() + APART_MS);
    const rest = outcomes.values();
    return ends.map((end) => end ?? rest.next().value!);
  }

  /** Ends every thread; what is under way fails. */
  async close(): Promise<void> {
    await Promise.all([this.shared.close(), this.apart.close()]);
  }

  private isApart(caller: string): boolean {
    const now = performance.now();
    for (const [name, until] of this.strained) if (until < now) this.strained.delete(name);
    return this.strained.has(caller);
  }
}

const isStrain = (outcome: TaskOutcome): boolean => 'breakage' in outcome || outcome.isSlow;

/** A member, or a task of the product in a workspace. */
function callerName(): string {
  const actor = findActor();
  return actor?.memberId ?? `${actor?.workspaceId} ${actor?.label}`;
}
