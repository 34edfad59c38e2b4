export const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

export const isSubExpression = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';

/** A text, number, true or false written out. */
export const isLiteral = ({ type }: hbs.AST.Node): boolean =>
  type === 'StringLiteral' || type === 'NumberLiteral' || type === 'BooleanLiteral';

/** The name of a call or a field written as one bare word; null for `this.word`, `../word`, `@word`, `a.word`. */
export function bareName(node: hbs.AST.Node): string | null {
  if (!isPath(node) || node.data || node.depth > 0 || node.parts.length !== 1) return null;
  return /^\.|^this\b/.test(node.original) ? null : node.parts[0];
}

/** The text written out in quotes; undefined for anything else. */
export const literalText = (node: hbs.AST.Node): string | undefined =>
  node.type === 'StringLiteral' ? (node as hbs.AST.StringLiteral).value : undefined;

/** The `key=value` pairs of a call; the tree has no hash at all where there is none. */
export const wordsOf = ({ hash }: { hash?: hbs.AST.Hash }): hbs.AST.HashPair[] => hash?.pairs ?? [];

export const nameNode = (name: string, { loc }: hbs.AST.Node): hbs.AST.PathExpression => ({
  ...{ type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc },
});

export const numberNode = (value: number, { loc }: hbs.AST.Node): hbs.AST.NumberLiteral => ({
  ...{ type: 'NumberLiteral', value, original: value, loc },
});

export const textNode = (value: string, { loc }: hbs.AST.Node): hbs.AST.StringLiteral => ({
  ...{ type: 'StringLiteral', value, original: value, loc },
});

export const blockNode = (
  name: string,
  params: hbs.AST.Expression[],
  program: hbs.AST.Program,
  at: hbs.AST.Node,
): hbs.AST.BlockStatement =>
  ({
    ...{ type: 'BlockStatement', path: nameNode(name, at), params, program, loc: at.loc },
    ...{ openStrip: NO_STRIP, closeStrip: NO_STRIP },
  }) as unknown as hbs.AST.BlockStatement;

const NO_STRIP: hbs.AST.StripFlags = { open: false, close: false };

export const callNode = (name: string, params: hbs.AST.Expression[], at: hbs.AST.Node): hbs.AST.SubExpression =>
  ({ type: 'SubExpression', path: nameNode(name, at), params, loc: at.loc }) as unknown as hbs.AST.SubExpression;
