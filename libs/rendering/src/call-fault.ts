import { fieldOf, isForbiddenName, type FieldShape } from './field-shape.js';
import { TEMPLATE_HELPERS } from './template-helpers.js';
import type { Fault } from './template-problem.js';
import { bareName, literalText, wordsOf } from './tree-node.js';

export const RICH_USE = 'rich puts HTML into the HTML part and stands alone there: {{rich values.story}}.';
const BLOCKS = ['if', 'unless', 'each', 'with'];

/** What is wrong with a helper call as it is written. */
export function callFault(
  { path, params, hash }: hbs.AST.SubExpression,
  shapeOf: (node: hbs.AST.Node) => FieldShape,
): Fault | undefined {
  const name = bareName(path);
  const helper = TEMPLATE_HELPERS.get(name ?? '');
  if (!helper) return unknownHelper(path.original);
  const wrong = (message: string) => wrongUse(name, `${message} Write it like ${helper.usage}.`);
  const [least, most] = helper.argCount;
  const stranger = wordsOf({ hash }).find(({ key }) => !helper.words.includes(key));
  if (params.length < least) return wrong(`${name} needs ${least === 1 ? 'a value' : `${least} values`}.`);
  if (params.length > most) return wrong(`${name} takes no more than ${most} values.`);
  if (stranger) return wrong(`${name} knows no ${stranger.key}=.`);
  const said = helper.check?.({ literals: params.map(literalText), shapes: params.map(shapeOf) });
  return said === undefined ? undefined : wrong(`${name}: ${said}.`);
}

/** What is wrong with the head of a block as it is written. */
export function blockFault(block: hbs.AST.BlockStatement, fields: FieldShape): Fault | undefined {
  const name = bareName(block.path) ?? block.path.original;
  const most = { if: 0, unless: 0, each: 2, with: 1 }[name];
  if (most === undefined) return unknownBlock(name);
  if (block.params.length !== 1 || wordsOf(block).length > 0)
    return wrongUse(name, `{{#${name}}} takes one value and nothing else.`);
  const itemNames = [block.program, block.inverse].flatMap((program) => program?.blockParams ?? []);
  if (itemNames.length > most) return wrongUse(name, `{{#${name}}} gives ${most} names at most after "as".`);
  const taken = itemNames.find((item) => isTaken(item, fields));
  return taken ? wrongUse(name, `${taken} already means something; choose another name after "as".`) : undefined;
}

/** A name that would hide a field, a helper or what the binder writes itself. */
const isTaken = (name: string, fields: FieldShape): boolean =>
  ['say', 'need', 'rich', 'include', ...BLOCKS].includes(name) ||
  TEMPLATE_HELPERS.has(name) ||
  isForbiddenName(name) ||
  (fields !== 'ANY' && fieldOf(fields, name) !== null);

function unknownHelper(name: string): Fault {
  if (name === 'rich') return wrongUse(name, RICH_USE);
  const remedy = BLOCKS.includes(name)
    ? `${name} is a block: {{#${name} …}} … {{/${name}}}.`
    : `there are ${[...TEMPLATE_HELPERS.keys()].join(', ')}.`;
  return { code: 'UNKNOWN_HELPER', field: name, message: `There is no helper ${name}; ${remedy}` };
}

const unknownBlock = (name: string): Fault => ({
  code: 'UNKNOWN_HELPER',
  field: name,
  message: `There is no block ${name}; there are ${BLOCKS.join(', ')}.`,
});

const wrongUse = (field: string | null, message: string): Fault => ({ code: 'WRONG_USE', field, message });
