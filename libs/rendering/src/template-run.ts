import type { PitchValues } from './pitch-values.js';
import type { Place, TemplatePart, TemplateProblem, TemplateProblemCode } from './template-problem.js';

export const LONGEST_TEXT_BYTES = 256 * 1024;
const MOST_ROUNDS = 1000;

/** A template grew past what a mail may be; nothing of it is kept. */
export class TextTooLong extends Error {}

/** One part rendered for one person: what it may say, and what was found wrong on the way. */
export class TemplateRun {
  readonly problems: TemplateProblem[] = [];
  private rounds = 0;
  private saidLength = 0;

  constructor(
    readonly part: TemplatePart,
    readonly values: PitchValues,
    private readonly places: Place[],
  ) {}

  /** Counts a round of a loop. Loops within loops would otherwise never end. */
  round(): void {
    if (++this.rounds > MOST_ROUNDS) throw new TextTooLong();
  }

  /** Counts a value on its way into the text. */
  said(text: string): string {
    this.saidLength += text.length;
    if (this.saidLength > LONGEST_TEXT_BYTES) throw new TextTooLong();
    return text;
  }

  /** Notes a problem at a place, once. `indexes` are the rounds of the loops around it, outermost first. */
  stop(code: TemplateProblemCode, placeNumber: number, reason: string, indexes: number[], field?: string): void {
    const place = this.places[placeNumber];
    const name = field ?? numbered(place.field ?? '', indexes);
    const { line, column } = place;
    if (this.problems.some((one) => one.field === name && one.line === line && one.column === column)) return;
    const message = `Line ${line}: ${name} ${reason}`;
    this.problems.push({ code, part: this.part, field: name, line, column, message });
  }
}

/** `presences.*.title` in the second round is `presences.1.title`, as a template could write it. */
function numbered(name: string, indexes: number[]): string {
  const stars = name.split('*').length - 1;
  return stars === indexes.length ? indexes.reduce((text, index) => text.replace('*', String(index)), name) : name;
}
