import { callFault } from './call-fault.js';
import type { FieldScope } from './field-scope.js';
import type { FieldShape } from './field-shape.js';
import { TEMPLATE_HELPERS } from './template-helpers.js';
import { MOST_PROBLEMS, spot, type Fault, type TemplatePart, type TemplateProblem } from './template-problem.js';
import type { RunPlace } from './template-run.js';
import { callNode, isLiteral, isPath, isSubExpression, numberNode, wordsOf } from './tree-node.js';
import { fromArgument, fromFallback, fromField, fromWords, OWN_WORDS, type Origin } from './value-origin.js';

/** What was found while a tree and its partials were bound. */
export interface Findings {
  problems: TemplateProblem[];
  places: RunPlace[];
}

/** What to put in the place of a value, and where its words come from. */
export interface BoundValue {
  node: hbs.AST.Expression;
  origin: Origin;
}

/** Binds what stands for a value: paths, calls, literals. */
export class ExpressionBinder {
  constructor(
    private readonly part: TemplatePart,
    private readonly partial: string | null,
    private readonly found: Findings,
  ) {}

  /** Checks what stands for a value and returns what to put in its place. */
  argument(value: hbs.AST.Expression, scope: FieldScope, isNeeded: boolean): BoundValue {
    if (isLiteral(value)) return { node: value, origin: OWN_WORDS };
    if (!isPath(value) && !isSubExpression(value)) {
      this.wrongUse(value, 'null and undefined say nothing; take them out.');
      return { node: value, origin: OWN_WORDS };
    }
    const place = this.place(value, scope);
    const origin = isPath(value) ? this.path(value, scope) : this.call(value, scope, isNeeded);
    return { node: isNeeded ? callNode('need', [place, value], value) : value, origin };
  }

  private path(path: hbs.AST.PathExpression, scope: FieldScope): Origin {
    const field = scope.resolve(path);
    if ('message' in field) this.refuse(path, field);
    return 'message' in field || field.name.startsWith('@')
      ? OWN_WORDS
      : fromField({ field: field.name, loops: field.loops });
  }

  private call(call: hbs.AST.SubExpression, scope: FieldScope, isNeeded: boolean): Origin {
    const fault = callFault(call, (node) => this.shapeOf(node, scope));
    const helper = TEMPLATE_HELPERS.get(call.path.original);
    if (fault || !helper) {
      if (fault) this.refuse(call, fault);
      return OWN_WORDS;
    }
    const place = this.place(call, scope);
    const about = this.about(call, scope);
    const args = call.params.map((param) => this.argument(param, scope, isNeeded && !helper.takesMissing));
    call.params = [place, ...args.map(({ node }) => node)];
    const words: Record<string, Origin> = {};
    for (const word of wordsOf(call)) {
      const { node, origin } = this.argument(word.value, scope, false);
      word.value = node;
      words[word.key] = origin;
    }
    const from = 'say' in helper ? fromArgument : helper.takesMissing ? fromFallback : fromWords;
    return from({ place: place.value, about, args: args.map(({ origin }) => origin), words });
  }

  /** What a person calls a value: the field it is, or the field its call is about. */
  about(value: hbs.AST.Expression, scope: FieldScope): { field: string; loops: number[] } {
    if (isPath(value)) {
      const field = scope.resolve(value);
      return 'message' in field
        ? { field: field.field ?? value.original, loops: [] }
        : { field: field.name || value.original, loops: field.loops };
    }
    const { path, params } = value as hbs.AST.SubExpression;
    const first = params.find(isPath);
    return first ? this.about(first, scope) : { field: path.original, loops: [] };
  }

  shapeOf(value: hbs.AST.Node, scope: FieldScope): FieldShape {
    const field = isPath(value) ? scope.resolve(value) : null;
    return field && 'shape' in field ? field.shape : 'ANY';
  }

  place(value: hbs.AST.Expression, scope: FieldScope): hbs.AST.NumberLiteral {
    const place = { partial: this.partial, ...this.about(value, scope), origin: OWN_WORDS, ...position(value) };
    return numberNode(this.found.places.push(place) - 1, value);
  }

  wrongUse(node: hbs.AST.Node, message: string): void {
    this.refuse(node, { code: 'WRONG_USE', field: null, message });
  }

  refuse(node: hbs.AST.Node, fault: Fault): void {
    if (this.found.problems.length >= MOST_PROBLEMS) return;
    const { part, partial } = this;
    const { line, column } = position(node);
    const message = `${spot(line, partial)}: ${fault.message}`;
    this.found.problems.push({ ...fault, part, partial, line, column, message });
  }
}

/** Handlebars counts columns from 0. */
const position = ({ loc }: hbs.AST.Node): { line: number; column: number } => ({
  line: loc.start.line,
  column: loc.start.column + 1,
});
