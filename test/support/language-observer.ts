import Handlebars from 'handlebars';
import type { LanguageCase } from './language-cases.js';

/** What a value is to somebody who reads it, or to a block that is to enter it. */
export type Kind = 'TEXT' | 'MISSING' | 'FLAG' | 'LIST' | 'FIELDS';

/** What Handlebars itself met while it rendered a case. */
export interface Observed {
  said: Kind[];
  /** By `each` and `with` without an else. */
  entered: Kind[];
}

/** Renders a case with Handlebars itself, looking at each value on its way. */
export function observed({ template, data, partials }: LanguageCase): Observed {
  const seen: Observed = { said: [], entered: [] };
  const handlebars = Handlebars.create();
  handlebars.registerHelper('observeSaid', (value: unknown) => {
    seen.said.push(kindOf(value));
    return value;
  });
  handlebars.registerHelper('observeEntered', (value: unknown, block: string, hasElse: boolean) => {
    const kind = kindOf(value);
    if (block === 'each' ? kind === 'FIELDS' : false) seen.entered.push(kind);
    if (kind === 'MISSING' && !hasElse) seen.entered.push(kind);
    return value;
  });
  const trees = Object.entries(partials).map(([name, source]) => [name, handlebars.compile(watched(source))]);
  handlebars.compile(watched(template))(data, { partials: Object.fromEntries(trees) as never });
  return seen;
}

/** The tree of a source, with every value it says or enters under observation. */
function watched(source: string): hbs.AST.Program {
  const tree = Handlebars.parse(source);
  new Watching().accept(tree);
  return tree;
}

class Watching extends Handlebars.Visitor {
  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    mustache.params = [mustache.path as hbs.AST.Expression];
    mustache.path = path('observeSaid', mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = block.path.original;
    if (name === 'each' || name === 'with') block.params = [observing(block, name)];
    super.BlockStatement(block);
  }

  override PartialStatement(): void {
    // What stands in it is watched in its own tree.
  }
}

function observing(block: hbs.AST.BlockStatement, name: string): hbs.AST.Expression {
  const { loc } = block;
  const literals = [
    { type: 'StringLiteral', value: name, original: name, loc },
    { type: 'BooleanLiteral', value: Boolean(block.inverse), original: Boolean(block.inverse), loc },
  ];
  const params = [block.params[0], ...literals];
  return { type: 'SubExpression', path: path('observeEntered', block), params, loc } as unknown as hbs.AST.Expression;
}

const path = (name: string, { loc }: hbs.AST.Node): hbs.AST.PathExpression =>
  ({ type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc }) as hbs.AST.PathExpression;

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return 'MISSING';
  if (Array.isArray(value)) return value.length === 0 ? 'MISSING' : 'LIST';
  if (typeof value === 'boolean') return 'FLAG';
  return typeof value === 'object' ? 'FIELDS' : 'TEXT';
}
