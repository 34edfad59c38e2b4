import type { LanguageCase } from './language-cases.js';
import { observed } from './language-observer.js';
import { BLOCKS, parsed, standing, type Standing } from './language-tree.js';

/** Something a template of a specification does that ours do not. */
interface Feature {
  name: string;
  /** What comes of it; null where there is no way to ask for it. */
  code: string | null;
  isUsed: (one: LanguageCase, nodes: Standing[]) => boolean;
}

const LOOP_VARIABLES = ['index', 'key', 'first', 'last'];
const INHERITED = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'];

/** Whether a node of the template, or of a partial it includes, is such. */
const has =
  (isSuch: (node: Standing) => boolean): Feature['isUsed'] =>
  (one, nodes) =>
    [...nodes, ...insidePartials(one, nodes)].some(isSuch);

const OPTIONS: Feature = {
  name: 'options of the compiler or the run time',
  code: null,
  isUsed: ({ hasOptions }) => hasOptions,
};

const PARSING: Feature[] = [
  { name: 'the tokens or the tree', code: null, isUsed: ({ name }) => /^(?:tokenizer|parser) /.test(name) },
  { name: 'syntax that Handlebars refuses', code: 'SYNTAX', isUsed: ({ template }) => parsed(template) === null },
];

const PARTIALS: Feature[] = [
  { name: 'decorators', code: 'FORBIDDEN_SYNTAX', isUsed: has(({ node }) => node.type.startsWith('Decorator')) },
  {
    name: 'partials with a body',
    code: 'FORBIDDEN_SYNTAX',
    isUsed: has(({ node }) => node.type === 'PartialBlockStatement'),
  },
  {
    name: 'partials named by a value',
    code: 'FORBIDDEN_SYNTAX',
    isUsed: has(({ node }) => isPartial(node) && node.name.type === 'SubExpression'),
  },
  {
    name: 'partials with a context',
    code: 'FORBIDDEN_SYNTAX',
    isUsed: has(({ node }) => isPartial(node) && (node.params.length > 0 || node.hash !== undefined)),
  },
  {
    name: 'partials that do not exist',
    code: 'UNKNOWN_PARTIAL',
    isUsed: (one, nodes) => included(nodes).some((name) => !Object.hasOwn(one.partials, name)),
  },
  {
    name: 'partials that Handlebars refuses',
    code: 'SYNTAX',
    isUsed: (one, nodes) => included(nodes).some((name) => parsed(one.partials[name]) === null),
  },
  {
    name: 'partials in partials',
    code: 'FORBIDDEN_SYNTAX',
    isUsed: (one, nodes) => insidePartials(one, nodes).some(({ node }) => isPartial(node)),
  },
];

const CALLS: Feature[] = [
  {
    name: 'sections',
    code: 'UNKNOWN_HELPER',
    isUsed: has(({ node }) => isBlock(node) && !BLOCKS.includes(node.path.original)),
  },
  { name: 'helpers of others', code: 'UNKNOWN_HELPER', isUsed: has(({ node }) => isCall(node)) },
  { name: 'helpers of others without arguments', code: null, isUsed: ({ hasHelpers }) => hasHelpers },
  {
    name: 'blocks with more or less than one value',
    code: 'WRONG_USE',
    isUsed: has(({ node }) => isBlock(node) && (node.params.length !== 1 || node.hash !== undefined)),
  },
];

const VALUES: Feature[] = [
  {
    name: 'literals instead of fields',
    code: 'WRONG_USE',
    isUsed: has(({ node }) => node.type === 'MustacheStatement' && /Literal$/.test(node.path.type)),
  },
  {
    name: 'names that every object inherits',
    code: 'FORBIDDEN_NAME',
    isUsed: has(({ node }) => isPath(node) && node.parts.some((part: string) => INHERITED.includes(part))),
  },
  {
    name: 'data variables of others',
    code: 'WRONG_USE',
    isUsed: has(({ node, isInLoop }) => isPath(node) && node.data && !isKnownVariable(node, isInLoop)),
  },
  {
    name: 'paths that lead out of the template',
    code: 'WRONG_USE',
    isUsed: has(({ node, contexts }) => isPath(node) && !node.data && node.depth > contexts),
  },
  {
    name: 'raw output beside escaped output',
    code: 'RAW_OUTPUT',
    isUsed: (_one, nodes) => nodes.some(isRaw) && nodes.some(isEscaped),
  },
  {
    name: 'raw output in partials',
    code: 'RAW_OUTPUT',
    isUsed: (one, nodes) => insidePartials(one, nodes).some(isRaw),
  },
];

const DATA: Feature[] = [
  { name: 'holes in a list', code: null, isUsed: ({ data }) => hasHoles(data) },
  {
    name: 'loops over what is no list',
    code: 'WRONG_VALUE',
    isUsed: (one) => observed(one).entered.includes('FIELDS'),
  },
  {
    name: 'values that are missing',
    code: 'MISSING_VALUE',
    isUsed: (one) => [...observed(one).said, ...observed(one).entered].includes('MISSING'),
  },
  {
    name: 'values that are no text',
    code: 'WRONG_VALUE',
    isUsed: (one) => observed(one).said.some((kind) => kind !== 'TEXT'),
  },
];

/** Told from the tree and the data alone, never from what we make of it; the first that applies counts. */
const FEATURES = [OPTIONS, ...PARSING, ...PARTIALS, ...CALLS, ...VALUES, ...DATA];

/** What stands against a case with us; null when it must come out to the letter. */
export const featureAgainst = (one: LanguageCase): Feature | null =>
  FEATURES.find(({ isUsed }) => isUsed(one, seen(one.template))) ?? null;

/** The part where a template may stand as it is: raw output is for texts only, escaping for HTML only. */
export const partFor = ({ template }: LanguageCase): 'TEXT' | 'HTML' =>
  seen(template).some(isRaw) && !seen(template).some(isEscaped) ? 'TEXT' : 'HTML';

const isPartial = ({ type }: Standing['node']): boolean => type === 'PartialStatement';
const isBlock = ({ type }: Standing['node']): boolean => type === 'BlockStatement';
const isPath = ({ type }: Standing['node']): boolean => type === 'PathExpression';
const isRaw = ({ node }: Standing): boolean => node.type === 'MustacheStatement' && !node.escaped;
const isEscaped = ({ node }: Standing): boolean => node.type === 'MustacheStatement' && node.escaped;

/** A call by its shape: arguments, or words behind `key=`. */
const isCall = ({ type, params, hash }: Standing['node']): boolean =>
  type === 'SubExpression' || (type === 'MustacheStatement' && (params.length > 0 || hash !== undefined));

const isKnownVariable = ({ parts: [name], depth }: Standing['node'], isInLoop: boolean): boolean =>
  depth === 0 && (name === 'root' || (isInLoop && LOOP_VARIABLES.includes(name)));

/** The names of the partials a template includes. */
const included = (nodes: Standing[]): string[] =>
  nodes.filter(({ node }) => isPartial(node)).map(({ node }) => String(node.name.original ?? node.name.value));

const insidePartials = ({ partials }: LanguageCase, nodes: Standing[]): Standing[] =>
  included(nodes).flatMap((name) => seen(partials[name] ?? ''));

/** What is looked at: all but what stands inside something that is refused as a whole. */
const seen = (source: string): Standing[] => standing(parsed(source)).filter(({ isCovered }) => !isCovered);

const hasHoles = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  ((Array.isArray(data) && data.includes(null)) || '!sparsearray' in data || Object.values(data).some(hasHoles));
