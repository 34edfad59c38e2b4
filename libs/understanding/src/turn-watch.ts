import { threadCpuMs } from '#platform';

/** On a busy machine a thread waits for a processor: no innocent message is given up for that. */
const WALL_TIMES = 10;

/** Looks again and again at how long a thread has been at its turn. */
export class TurnWatch {
  private cpuAtStart: number | null = null;
  private wallAtStart = 0;

  /**
   * @param began where the thread notes its id once it has begun
   * @param limitMs how long it may take of its thread's own time
   */
  constructor(
    private readonly began: Int32Array,
    private readonly limitMs: number,
  ) {}

  isOver(): boolean {
    const threadId = Atomics.load(this.began, 0);
    if (threadId === 0) return false;
    const cpu = threadCpuMs(threadId);
    const wall = performance.now();
    if (this.wallAtStart === 0) [this.cpuAtStart, this.wallAtStart] = [cpu, wall];
    const waited = wall - this.wallAtStart;
    const took = cpu === null || this.cpuAtStart === null ? waited : cpu - this.cpuAtStart;
    return took > this.limitMs || waited > WALL_TIMES * this.limitMs;
  }
}
