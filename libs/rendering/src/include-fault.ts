import type { Fault } from './template-problem.js';
import { isPath, wordsOf } from './tree-node.js';

/** The name of a partial as it is written, or what is wrong with the way it is included. */
export function partialName(
  { name, params, hash }: hbs.AST.PartialStatement,
  partials: Record<string, string>,
): { name: string } | Fault {
  if (name.type === 'SubExpression') return forbidden('The name of a partial is written out: {{> signature}}.');
  const written = isPath(name) ? name.original : String((name as unknown as hbs.AST.StringLiteral).value);
  if (params.length > 0 || wordsOf({ hash }).length > 0)
    return forbidden(`A partial takes nothing along, it knows every field itself; write {{> ${written}}}.`);
  if (Object.hasOwn(partials, written)) return { name: written };
  const names = Object.keys(partials);
  const remedy = names.length ? `there are ${names.join(', ')}.` : 'there are none yet.';
  return { code: 'UNKNOWN_PARTIAL', field: written, message: `There is no partial ${written}; ${remedy}` };
}

const forbidden = (message: string): Fault => ({ code: 'FORBIDDEN_SYNTAX', field: null, message });
