import { readFileSync } from 'node:fs';

/**
 * The time a thread of this process has run, in milliseconds, from the first figure (nanoseconds) of Linux' schedstat
 * (https://docs.kernel.org/scheduler/sched-stats.html); null where there is none.
 * @param threadId as Linux knows it
 */
export function threadCpuMs(threadId: number): number | null {
  if (threadId <= 0) return null;
  try {
    return Number.parseInt(readFileSync(`/proc/self/task/${threadId}/schedstat`, 'latin1'), 10) / 1e6;
  } catch {
    return null;
  }
}
