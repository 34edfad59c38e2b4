import { ExpressionBinder, type Findings } from './bind-expression.js';
import { blockFault, RICH_USE } from './call-fault.js';
import { FieldScope, type Field } from './field-scope.js';
import { sayFault, type FieldShape } from './field-shape.js';
import { partialName } from './include-fault.js';
import { LARGEST_BYTES, parseTemplate } from './parse-template.js';
import { TEMPLATE_HELPERS } from './template-helpers.js';
import type { TemplatePart } from './template-problem.js';
import { bareName, blockNode, isPath, isSubExpression, nameNode, textNode, wordsOf } from './tree-node.js';

const DECORATOR = 'Decorators are not part of the language; take it out.';
const FORBIDDEN: Record<string, string> = {
  PartialBlockStatement: 'A partial has no body of its own; write {{> name}}.',
  Decorator: DECORATOR,
  DecoratorBlock: DECORATOR,
};
const RAW = 'Three braces or & would put the value into the HTML unescaped; write {{…}}.';
const LITERAL = 'A text or number needs no braces; write it as it is.';
const FULL = 'Together with its partials the template is larger than 64 kB; shorten it.';

/** What a template may rely on. */
export interface Ground {
  partials: Record<string, string>;
  /** The fields there are at the root. */
  fields: FieldShape;
}

/**
 * Checks a tree against the fields, helpers and partials there are, and rewrites it so that no value gets into the text
 * unseen: `{{upper contact.city}}` becomes `{{say 0 (need 1 (upper 2 (need 3 contact.city)))}}`, the numbers being
 * places. What may be missing (in a test, in a fallback, before an else) gets no `need`. A partial is bound where it is
 * included, against the root, as a block of its own.
 */
export class TemplateBinder {
  readonly found: Findings;
  private readonly expressions: ExpressionBinder;
  private readonly root: FieldScope;
  private readonly faultyPartials = new Set<string>();
  /** Bytes that partials may still add. */
  private room = 0;

  /** @param inside when the tree is a partial: what its findings are added to, and the name by which it is included */
  constructor(
    private readonly part: TemplatePart,
    private readonly ground: Ground,
    private readonly inside: { found: Findings; partial: string | null } | null = null,
  ) {
    this.found = inside?.found ?? { problems: [], places: [] };
    this.expressions = new ExpressionBinder(part, inside?.partial ?? null, this.found);
    this.root = FieldScope.root(ground.fields);
  }

  /** @param bytes the size of its source */
  bind(tree: hbs.AST.Program, bytes: number): void {
    this.room = LARGEST_BYTES - bytes;
    this.program(tree, this.root);
  }

  private program(program: hbs.AST.Program | undefined, scope: FieldScope): void {
    for (const statement of program?.body ?? []) {
      if (statement.type === 'MustacheStatement') this.mustache(statement as hbs.AST.MustacheStatement, scope);
      else if (statement.type === 'BlockStatement') this.block(statement as hbs.AST.BlockStatement, scope);
      else if (statement.type === 'PartialStatement') this.include(statement as hbs.AST.PartialStatement);
      else if (statement.type in FORBIDDEN) this.forbid(statement, FORBIDDEN[statement.type]);
    }
  }

  private mustache(mustache: hbs.AST.MustacheStatement, scope: FieldScope): void {
    const { path, params, hash, loc, escaped } = mustache;
    if (bareName(path) === 'rich') return this.rich(mustache, scope);
    if (!escaped && (this.part === 'HTML' || this.inside))
      this.expressions.refuse(mustache, { code: 'RAW_OUTPUT', field: null, message: RAW });
    const isCall = params.length > 0 || wordsOf(mustache).length > 0 || TEMPLATE_HELPERS.has(bareName(path) ?? '');
    const said = isCall ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression) : path;
    const about = isPath(said) ? this.expressions.about(said, scope).field : '';
    const message = isPath(said) ? sayFault(about, this.expressions.shapeOf(said, scope)) : undefined;
    if (!isPath(said) && !isSubExpression(said)) return this.expressions.wrongUse(said, LITERAL);
    if (message) return this.expressions.wrongUse(said, message);
    this.saying('say', mustache, said, scope);
  }

  /** The only raw output there is: what a person wrote as HTML, through a sanitiser. */
  private rich(mustache: hbs.AST.MustacheStatement, scope: FieldScope): void {
    const isAlone = mustache.params.length === 1 && wordsOf(mustache).length === 0;
    if (!mustache.escaped || !isAlone || this.part !== 'HTML' || this.inside)
      return this.expressions.wrongUse(mustache, RICH_USE);
    this.saying('rich', mustache, mustache.params[0], scope);
  }

  private saying(
    verb: 'say' | 'rich',
    at: hbs.AST.MustacheStatement,
    said: hbs.AST.Expression,
    scope: FieldScope,
  ): void {
    const place = this.expressions.place(said, scope);
    const { node, origin } = this.expressions.argument(said, scope, true);
    this.found.places[place.value].origin = origin;
    Object.assign(at, { path: nameNode(verb, at), params: [place, node], hash: undefined });
  }

  private block(block: hbs.AST.BlockStatement, scope: FieldScope): void {
    const fault = blockFault(block, this.ground.fields);
    if (fault) return this.expressions.refuse(block, fault);
    const name = block.path.original;
    if (name === 'each' || name === 'with') return this.entering(block, name, scope);
    block.params = [this.expressions.argument(block.params[0], scope, false).node];
    this.program(block.program, scope);
    this.program(block.inverse, scope);
  }

  private entering(block: hbs.AST.BlockStatement, name: 'each' | 'with', scope: FieldScope): void {
    const [entered] = block.params;
    const field = isPath(entered) ? scope.resolve(entered) : null;
    if (!field) return this.expressions.wrongUse(entered, `{{#${name}}} takes a field.`);
    if ('message' in field) return this.expressions.refuse(entered, field);
    const fault = enterFault(name, field);
    if (fault) return this.expressions.wrongUse(entered, fault);
    const place = this.expressions.place(entered, scope);
    block.params = [place, this.expressions.argument(entered, scope, !block.inverse).node];
    const names = block.program?.blockParams ?? [];
    this.program(block.program, name === 'each' ? scope.each(field, names) : scope.within(field, names));
    this.program(block.inverse, scope);
  }

  private include(statement: hbs.AST.PartialStatement): void {
    if (this.inside) return this.forbid(statement, 'A partial includes no other; write its words out.');
    const named = partialName(statement, this.ground.partials);
    if ('message' in named) return this.expressions.refuse(statement, named);
    if (this.faultyPartials.has(named.name)) return;
    const source = this.ground.partials[named.name];
    this.room -= Buffer.byteLength(source);
    if (this.room < 0) this.expressions.refuse(statement, { code: 'TOO_LARGE', field: named.name, message: FULL });
    const program = this.room < 0 ? null : this.partial(named.name, source);
    const params = [textNode(statement.indent, statement)];
    if (program) Object.assign(statement, blockNode('include', params, program, statement));
    else this.faultyPartials.add(named.name);
  }

  /** The bound tree of a partial, or null after noting what is wrong with it. */
  private partial(name: string, source: string): hbs.AST.Program | null {
    const { problems } = this.found;
    const before = problems.length;
    const parsed = parseTemplate(source, this.part, name);
    if ('problem' in parsed) problems.push(parsed.problem);
    else new TemplateBinder(this.part, this.ground, { found: this.found, partial: name }).bind(parsed.tree, 0);
    return 'tree' in parsed && problems.length === before ? parsed.tree : null;
  }

  private forbid(node: hbs.AST.Node, message: string): void {
    this.expressions.refuse(node, { code: 'FORBIDDEN_SYNTAX', field: null, message });
  }
}

/** Why a block cannot repeat or enter a field. */
function enterFault(name: 'each' | 'with', { name: field, shape }: Field): string | undefined {
  const kind = name === 'each' ? 'items' : 'fields';
  if (shape === 'ANY' || (typeof shape === 'object' && kind in shape)) return undefined;
  return `${field} ${name === 'each' ? 'is not a list' : 'has no fields of its own'}.`;
}
