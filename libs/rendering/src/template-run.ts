import { marked } from './marked-text.js';
import type { PitchValues } from './pitch-values.js';
import {
  MOST_PROBLEMS,
  spot,
  type Place,
  type TemplatePart,
  type TemplateProblem,
  type TemplateProblemCode,
} from './template-problem.js';
import type { Origin } from './value-origin.js';

export const LONGEST_TEXT_BYTES = 256 * 1024;
const MOST_ROUNDS = 1000;

/** A template grew past what a mail may be; nothing of it is kept. */
export class TextTooLong extends Error {}

/** A place as the binder numbers it. */
export interface RunPlace extends Place {
  partial: string | null;
  /** For each `*` in the field's name, how many loops stand around its own. */
  loops: number[];
  /** Where the words said here come from. */
  origin: Origin;
}

/** A value on its way into the text. */
export type Merge = { field: string; isFallback: boolean };

/** One part rendered for one person: what it may say, and what was found wrong on the way. */
export class TemplateRun {
  readonly problems: TemplateProblem[] = [];
  /** In the order of the text, where each stands between marks. */
  readonly merges: Merge[] = [];
  private readonly choices = new Map<number, number | string>();
  private rounds = 0;
  private saidLength = 0;

  constructor(
    readonly part: TemplatePart,
    readonly values: PitchValues,
    private readonly places: RunPlace[],
  ) {}

  /** Counts a round of a loop. Loops within loops would otherwise never end. */
  round(): void {
    if (++this.rounds > MOST_ROUNDS) throw new TextTooLong();
  }

  /** Stops a text that is too long already; characters are never more than bytes. */
  fits(length: number): void {
    if (length > LONGEST_TEXT_BYTES) throw new TextTooLong();
  }

  /** Notes what a call that chooses took, for the value that is said next. */
  chose(placeNumber: number, choice: number | string): void {
    this.choices.set(placeNumber, choice);
  }

  /** Counts a text on its way and marks what is a value in it. `indexes` are the rounds of the loops around it. */
  said(placeNumber: number, text: string, indexes: number[]): string {
    this.saidLength += text.length;
    this.fits(this.saidLength);
    const source = this.part === 'HTML' ? null : this.places[placeNumber].origin(this.choices);
    if (!source || text === '') return text;
    this.merges.push({ field: numbered(source.field, source.loops, indexes), isFallback: source.isFallback });
    return marked(text);
  }

  /** Notes a problem at a place, once. `indexes` are the rounds of the loops around it, outermost first. */
  stop(code: TemplateProblemCode, placeNumber: number, reason: string, indexes: number[], field?: string): void {
    const { field: known, loops, partial, line, column } = this.places[placeNumber];
    const name = field ?? numbered(known ?? '', loops, indexes);
    const isNoted = (one: TemplateProblem) =>
      one.field === name && one.partial === partial && one.line === line && one.column === column;
    if (this.problems.length >= MOST_PROBLEMS || this.problems.some(isNoted)) return;
    const message = `${spot(line, partial)}: ${name} ${reason}`;
    this.problems.push({ code, part: this.part, partial, field: name, line, column, message });
  }
}

/** `presences.*.title` in the second round is `presences.1.title`, as a template could write it. */
const numbered = (name: string, loops: number[], indexes: number[]): string =>
  loops.reduce((text, loop) => text.replace('*', String(indexes[loop])), name);
