import { threadCpuMs } from '#platform';
import type { Pulse } from './pulse.js';

/** How long one template may take, in milliseconds of its thread's own time. */
export const TIME_LIMIT_MS = 250;
/** An ordinary pitch takes a hundredth of it. */
const SLOW_MS = 100;
/** On a busy machine a thread waits for its turn: no innocent template is stopped for that. */
const WALL_LIMIT_MS = 20 * TIME_LIMIT_MS;

/** Looks again and again at how long a thread has been at the same task. */
export class TaskWatch {
  /** The numbers of the tasks that took much of their time, or more. */
  readonly slow = new Set<number>();
  private task = 0;
  private cpuAtStart: number | null = null;
  private wallAtStart = 0;

  constructor(private readonly pulse: Pulse) {}

  /** The number of a task that took too long, or 0. */
  overdue(): number {
    const { task, threadId } = this.pulse;
    const cpu = threadCpuMs(threadId);
    const wall = performance.now();
    if (task !== this.task) Object.assign(this, { task, cpuAtStart: cpu, wallAtStart: wall });
    const isOver = task !== 0 && this.isOver(cpu, wall);
    return isOver ? task : 0;
  }

  private isOver(cpu: number | null, wall: number): boolean {
    const waited = wall - this.wallAtStart;
    const took = cpu === null || this.cpuAtStart === null ? waited : cpu - this.cpuAtStart;
    if (took > SLOW_MS) this.slow.add(this.task);
    return took > TIME_LIMIT_MS || waited > WALL_LIMIT_MS;
  }
}
