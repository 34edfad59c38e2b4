import type { Breakage, SliceEnd } from './drafting-thread.js';
import type { Task, TaskResult, TemplateSource } from './task.js';

export type TaskOutcome = { result: TaskResult; isSlow: boolean } | { breakage: Breakage };

const LONGEST_SLICE = 20;
/** A template that broke so many threads is not tried again for the rest of a batch. */
const MOST_BREAKAGES = 3;

/** The tasks of one caller, on their way through the threads in slices. */
export class Call {
  readonly outcomes: Promise<TaskOutcome[]>;
  private readonly ended: TaskOutcome[] = [];
  private readonly breakages = new Map<TemplateSource | null, number>();
  /** The numbers of the tasks that wait, in slices. */
  private waiting: number[][] = [];
  private left: number;
  private resolve: (outcomes: TaskOutcome[]) => void;
  private reject: (error: unknown) => void;

  /** @param threads over how many the tasks should be spread */
  constructor(
    private readonly tasks: Task[],
    threads: number,
  ) {
    this.left = tasks.length;
    const length = Math.min(LONGEST_SLICE, Math.ceil(tasks.length / threads));
    for (let first = 0; first < tasks.length; first += length)
      this.waiting.push([...tasks.keys()].slice(first, first + length));
    this.outcomes = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  nextSlice(): number[] {
    return this.waiting.shift() ?? [];
  }

  tasksOf(slice: number[]): Task[] {
    return slice.map((number) => this.tasks[number]);
  }

  /** Notes how a slice ended. What stood beside a task that broke its thread waits again. */
  note(slice: number[], end: SliceEnd): void {
    if ('results' in end)
      for (const [at, number] of slice.entries()) this.settle(number, { result: end.results[at], isSlow: end.slow.has(at + 1) });
    // Too much to be read as a whole: each for itself then.
    else if (end.brokenAt < 0 && slice.length > 1) this.waiting.unshift(...slice.map((number) => [number]));
    else this.noteBreakage(slice, Math.max(end.brokenAt, 0), end.breakage);
  }

  fail(error: unknown): void {
    this.waiting = [];
    this.reject(error);
  }

  private noteBreakage(slice: number[], at: number, breakage: Breakage): void {
    this.waiting.unshift(slice.filter((number) => number !== slice[at]));
    this.settle(slice[at], { breakage });
    const template = templateOf(this.tasks[slice[at]]);
    const count = (this.breakages.get(template) ?? 0) + 1;
    this.breakages.set(template, count);
    if (template && count >= MOST_BREAKAGES) this.giveUp(template, breakage);
    this.waiting = this.waiting.filter((one) => one.length > 0);
  }

  private giveUp(template: TemplateSource, breakage: Breakage): void {
    const isHopeless = (number: number) => templateOf(this.tasks[number]) === template;
    const hopeless = this.waiting.flat().filter(isHopeless);
    this.waiting = this.waiting.map((slice) => slice.filter((number) => !isHopeless(number)));
    for (const number of hopeless) this.settle(number, { breakage });
  }

  private settle(number: number, outcome: TaskOutcome): void {
    this.ended[number] = outcome;
    if (--this.left === 0) this.resolve(this.ended);
  }
}

const templateOf = (task: Task): TemplateSource | null => ('template' in task ? task.template : null);
