import { blockFault, callFault } from './call-fault.js';
import { FieldScope } from './field-scope.js';
import { sayFault, type FieldShape } from './field-shape.js';
import { PITCH_FIELDS } from './pitch-values.js';
import { TEMPLATE_HELPERS } from './template-helpers.js';
import type { Fault, Place, TemplatePart, TemplateProblem } from './template-problem.js';
import { bareName, callNode, isLiteral, isPath, isSubExpression, nameNode, numberNode, wordsOf } from './tree-node.js';

const FORBIDDEN: Record<string, string> = {
  PartialStatement: 'A template stands alone; write the words of the partial out.',
  PartialBlockStatement: 'A template stands alone; write the words of the partial out.',
  Decorator: 'Decorators are not part of the language; take it out.',
  DecoratorBlock: 'Decorators are not part of the language; take it out.',
};
const RAW = 'Three braces or & would put the value into the HTML unescaped; write {{…}}.';

/**
 * Checks a tree against the fields and helpers there are, and rewrites it so that no value gets into the text unseen:
 * `{{upper contact.city}}` becomes `{{say 0 (need 1 (upper 2 (need 3 contact.city)))}}`, the numbers being places.
 * What may be missing (in a test, in a fallback, before an else) gets no `need`.
 */
export class TemplateBinder {
  readonly problems: TemplateProblem[] = [];
  readonly places: Place[] = [];

  constructor(private readonly part: TemplatePart) {}

  bind(tree: hbs.AST.Program): void {
    this.program(tree, FieldScope.root(PITCH_FIELDS));
  }

  private program(program: hbs.AST.Program | undefined, scope: FieldScope): void {
    for (const statement of program?.body ?? []) {
      if (statement.type === 'MustacheStatement') this.mustache(statement as hbs.AST.MustacheStatement, scope);
      else if (statement.type === 'BlockStatement') this.block(statement as hbs.AST.BlockStatement, scope);
      else if (statement.type in FORBIDDEN)
        this.refuse(statement, { code: 'FORBIDDEN_SYNTAX', field: null, message: FORBIDDEN[statement.type] });
    }
  }

  private mustache(mustache: hbs.AST.MustacheStatement, scope: FieldScope): void {
    const { path, params, hash, loc, escaped } = mustache;
    if (!escaped && this.part === 'HTML') this.refuse(mustache, { code: 'RAW_OUTPUT', field: null, message: RAW });
    const isCall = params.length > 0 || wordsOf(mustache).length > 0 || TEMPLATE_HELPERS.has(bareName(path) ?? '');
    const said = isCall ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression) : path;
    const message = isPath(said) ? sayFault(this.nameOf(said, scope), this.shapeOf(said, scope)) : undefined;
    if (isLiteral(said)) return this.wrongUse(said, 'A text or number needs no braces; write it as it is.');
    if (message) return this.wrongUse(said, message);
    mustache.params = [this.place(said, scope), this.argument(said, scope, true)];
    Object.assign(mustache, { path: nameNode('say', mustache), hash: undefined });
  }

  /** Checks what stands for a value and returns what to put in its place. */
  private argument(value: hbs.AST.Expression, scope: FieldScope, isNeeded: boolean): hbs.AST.Expression {
    if (isLiteral(value)) return value;
    if (!isPath(value) && !isSubExpression(value)) {
      this.wrongUse(value, 'null and undefined say nothing; take them out.');
      return value;
    }
    const place = this.place(value, scope);
    const field = isPath(value) ? scope.resolve(value) : this.call(value, scope, isNeeded);
    if (field && 'message' in field) this.refuse(value, field);
    return isNeeded ? callNode('need', [place, value], value) : value;
  }

  private call(call: hbs.AST.SubExpression, scope: FieldScope, isNeeded: boolean): Fault | undefined {
    const fault = callFault(call, (node) => this.shapeOf(node, scope));
    if (fault) return fault;
    const areNeeded = isNeeded && !TEMPLATE_HELPERS.get(call.path.original)?.takesMissing;
    const place = this.place(call, scope);
    call.params = [place, ...call.params.map((param) => this.argument(param, scope, areNeeded))];
    for (const word of wordsOf(call)) word.value = this.argument(word.value, scope, false);
    return undefined;
  }

  private block(block: hbs.AST.BlockStatement, scope: FieldScope): void {
    const fault = blockFault(block);
    if (fault) return this.refuse(block, fault);
    const name = block.path.original;
    if (name === 'each' || name === 'with') return this.entering(block, name, scope);
    block.params = [this.argument(block.params[0], scope, false)];
    this.program(block.program, scope);
    this.program(block.inverse, scope);
  }

  private entering(block: hbs.AST.BlockStatement, name: 'each' | 'with', scope: FieldScope): void {
    const [entered] = block.params;
    const field = isPath(entered) ? scope.resolve(entered) : null;
    if (!field) return this.wrongUse(entered, `{{#${name}}} takes a field.`);
    if ('message' in field) return this.refuse(entered, field);
    const kind = name === 'each' ? 'items' : 'fields';
    if (field.shape !== 'ANY' && !(typeof field.shape === 'object' && kind in field.shape))
      return this.wrongUse(entered, `${field.name} ${name === 'each' ? 'is not a list' : 'has no fields of its own'}.`);
    block.params = [this.place(entered, scope), this.argument(entered, scope, !block.inverse)];
    const names = block.program?.blockParams ?? [];
    this.program(block.program, name === 'each' ? scope.each(field, names) : scope.within(field, names));
    this.program(block.inverse, scope);
  }

  /** What a person calls a value: the field it is, or the field its call is about. */
  private nameOf(value: hbs.AST.Expression, scope: FieldScope): string {
    if (!isPath(value)) {
      const { path, params } = value as hbs.AST.SubExpression;
      const about = params.find(isPath);
      return about ? this.nameOf(about, scope) : path.original;
    }
    const field = scope.resolve(value);
    return (field as { name?: string }).name || value.original;
  }

  private shapeOf(value: hbs.AST.Node, scope: FieldScope): FieldShape {
    const field = isPath(value) ? scope.resolve(value) : null;
    return field && 'shape' in field ? field.shape : 'ANY';
  }

  private place(value: hbs.AST.Expression, scope: FieldScope): hbs.AST.NumberLiteral {
    return numberNode(this.places.push({ field: this.nameOf(value, scope), ...position(value) }) - 1, value);
  }

  private wrongUse(node: hbs.AST.Node, message: string): void {
    this.refuse(node, { code: 'WRONG_USE', field: null, message });
  }

  private refuse(node: hbs.AST.Node, fault: Fault): void {
    const { line, column } = position(node);
    this.problems.push({ ...fault, part: this.part, line, column, message: `Line ${line}: ${fault.message}` });
  }
}

/** Handlebars counts columns from 0. */
const position = ({ loc }: hbs.AST.Node): { line: number; column: number } => ({
  line: loc.start.line,
  column: loc.start.column + 1,
});
