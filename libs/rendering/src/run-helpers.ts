import Handlebars from 'handlebars';
import { withoutMarks } from './marked-text.js';
import { richHtml } from './rich-html.js';
import { HelperFault, type HelperCall, type TemplateHelper } from './template-helper.js';
import { TEMPLATE_HELPERS } from './template-helpers.js';
import { isMissing, type PlainValue } from './plain-value.js';
import type { TemplateRun } from './template-run.js';

/** Stands for a value that is not to be had; the run has noted why. */
const STOPPED = Symbol('stopped');
type Value = PlainValue | typeof STOPPED | undefined;

interface Options {
  hash: Record<string, Value>;
  data: { run: TemplateRun; indexes?: number[] };
  fn: (context: unknown, options?: object) => string;
  inverse: (context: unknown) => string;
}

/** `{{say place value}}`: the only way into the text. */
function say(place: number, value: Value, { data: { run, indexes = [] } }: Options): string {
  if (typeof value === 'string' || typeof value === 'number') return run.said(place, String(value), indexes);
  if (value !== STOPPED) run.stop('WRONG_VALUE', place, `${unsayable(value)}.`, indexes);
  return '';
}

/** `{{rich place value}}`: the same for what a person wrote as HTML. */
function rich(place: number, value: Value, options: Options): string | Handlebars.SafeString {
  const text = say(place, value, options);
  return new Handlebars.SafeString(richHtml(text));
}

function unsayable(value: Exclude<Value, symbol>): string {
  if (value instanceof Date) return 'is a date; say it with {{date …}}';
  if (typeof value === 'boolean') return 'is a yes or no; test it with {{#if …}}';
  if (Array.isArray(value)) return 'is a list; say it with {{list …}} or {{#each …}}';
  return 'has several fields; choose one';
}

/** `(need place value)`: the value, or a problem that names it. */
function need(place: number, value: Value, { data: { run, indexes = [] } }: Options): Value {
  if (value === STOPPED || !isMissing(value)) return value;
  run.stop('MISSING_VALUE', place, 'is empty for this person; fill it in, or write {{fallback …}}.', indexes);
  return STOPPED;
}

/** A helper of the language as Handlebars calls it: the place first, then the arguments. */
const called = (helper: TemplateHelper) =>
  function (place: number, ...rest: unknown[]): Value {
    const { hash: words, data } = rest.pop() as Options;
    const args = rest as Value[];
    if ([...args, ...Object.values(words)].includes(STOPPED)) return STOPPED;
    if (!helper.takesMissing && args.some((value) => value !== STOPPED && isMissing(value))) return undefined;
    try {
      return answered(helper, place, { args, words, values: data.run.values } as HelperCall, data.run);
    } catch (error) {
      const fault = error instanceof RangeError ? new HelperFault(`cannot be told: ${error.message}`) : error;
      if (!(fault instanceof HelperFault)) throw error;
      data.run.stop('WRONG_VALUE', place, `${fault.message}.`, data.indexes ?? [], fault.field);
      return STOPPED;
    }
  };

function answered(helper: TemplateHelper, place: number, call: HelperCall, run: TemplateRun): PlainValue | undefined {
  if ('say' in helper) return helper.say(call);
  const choice = helper.choose(call);
  if (choice === undefined) return undefined;
  run.chose(place, choice);
  return typeof choice === 'number' ? call.args[choice] : call.words[choice];
}

/** `{{#each place list}}`: Handlebars' own, for lists only and not without end. */
function each(this: unknown, place: number, list: Value, { data, fn, inverse }: Options): string {
  const { run, indexes = [] } = data;
  if (list === STOPPED) return '';
  if (isMissing(list)) return inverse(this);
  if (!Array.isArray(list)) {
    run.stop('WRONG_VALUE', place, 'is not a list.', indexes);
    return '';
  }
  let length = 0;
  const round = (item: PlainValue, index: number): string => {
    run.round();
    const loop = { index, key: index, first: index === 0, last: index === list.length - 1 };
    const frame = Object.assign(Handlebars.createFrame(data) as object, loop, { indexes: [...indexes, index] });
    const text = fn(item, { data: frame, blockParams: [item, index] });
    run.fits((length += text.length));
    return text;
  };
  return list.map(round).join('');
}

/** `{{#with place value}}` */
function within(this: unknown, _place: number, value: Value, { data, fn, inverse }: Options): string {
  if (value === STOPPED) return '';
  return isMissing(value) ? inverse(this) : fn(value, { data, blockParams: [value] });
}

/** `{{#include indent}}`: a partial, which sees the root and no loop around it; each line as far in as its tag. */
function include(indent: string, { data, fn }: Options): string {
  const frame = Object.assign(Handlebars.createFrame(data) as object, { indexes: [] });
  const text = fn(data.run.values, { data: frame });
  if (indent === '') return text;
  const lines = text.split('\n');
  data.run.fits(text.length + lines.length * indent.length);
  const isEnd = (line: string, index: number) => index === lines.length - 1 && withoutMarks(line) === '';
  return lines.map((line, index) => (isEnd(line, index) ? line : indent + line)).join('\n');
}

/** All that a bound tree calls, besides Handlebars' own if and unless. */
export const RUN_HELPERS: Record<string, Handlebars.HelperDelegate> = {
  say,
  rich,
  need,
  include,
  each,
  with: within,
  ...Object.fromEntries([...TEMPLATE_HELPERS].map(([name, helper]) => [name, called(helper)])),
};
