import type { TaskOutcome } from './call.js';
import type { Breakage } from './drafting-thread.js';
import type { Task } from './task.js';

/** A template that broke a limit so often is not tried again for a while: each try costs a thread. */
const MOST_BREAKAGES = 2;
const WHILE_MS = 600_000;

interface Broken {
  count: number;
  breakage: Breakage;
  until: number;
}

/** What whom broke limits lately with which template. */
export class BrokenTemplates {
  private readonly broken = new Map<string, Broken>();

  /** How it would end; null when it may be tried. */
  endOf(caller: string, task: Task): { breakage: Breakage } | null {
    const known = this.broken.get(nameOf(caller, task));
    return known && known.count >= MOST_BREAKAGES && known.until > performance.now() ? { breakage: known.breakage } : null;
  }

  note(caller: string, task: Task, outcome: TaskOutcome): void {
    const now = performance.now();
    for (const [name, { until }] of this.broken) if (until < now) this.broken.delete(name);
    if (!('breakage' in outcome)) return;
    const name = nameOf(caller, task);
    const count = (this.broken.get(name)?.count ?? 0) + 1;
    this.broken.set(name, { count, breakage: outcome.breakage, until: now + WHILE_MS });
  }
}

/** By the template where there is one: its key stands for its words; else by the words themselves. */
function nameOf(caller: string, task: Task): string {
  if ('template' in task) return `${caller} ${task.template.variant.key ?? JSON.stringify(task.template)}`;
  return `${caller} ${task.kind === 'JUDGE' ? task.case.words.text : task.source}`;
}
