import Handlebars from 'handlebars';
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
  if (typeof value === 'string' || typeof value === 'number') return run.said(String(value));
  if (value !== STOPPED) run.stop('WRONG_VALUE', place, `${unsayable(value)}.`, indexes);
  return '';
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
const called = ({ say: answer, takesMissing }: TemplateHelper) =>
  function (place: number, ...rest: unknown[]): Value {
    const { hash: words, data } = rest.pop() as Options;
    const args = rest as Value[];
    if ([...args, ...Object.values(words)].includes(STOPPED)) return STOPPED;
    if (!takesMissing && args.some((value) => value !== STOPPED && isMissing(value))) return undefined;
    try {
      return answer({ args, words, values: data.run.values } as HelperCall);
    } catch (error) {
      const fault = error instanceof RangeError ? new HelperFault(`cannot be told: ${error.message}`) : error;
      if (!(fault instanceof HelperFault)) throw error;
      data.run.stop('WRONG_VALUE', place, `${fault.message}.`, data.indexes ?? [], fault.field);
      return STOPPED;
    }
  };

/** `{{#each place list}}`: Handlebars' own, for lists only and not without end. */
function each(this: unknown, place: number, list: Value, { data, fn, inverse }: Options): string {
  const { run, indexes = [] } = data;
  if (list === STOPPED) return '';
  if (isMissing(list)) return inverse(this);
  if (!Array.isArray(list)) {
    run.stop('WRONG_VALUE', place, 'is not a list.', indexes);
    return '';
  }
  const round = (item: PlainValue, index: number): string => {
    run.round();
    const loop = { index, key: index, first: index === 0, last: index === list.length - 1 };
    const frame = Object.assign(Handlebars.createFrame(data) as object, loop, { indexes: [...indexes, index] });
    return fn(item, { data: frame, blockParams: [item, index] });
  };
  return list.map(round).join('');
}

/** `{{#with place value}}` */
function within(this: unknown, _place: number, value: Value, { data, fn, inverse }: Options): string {
  if (value === STOPPED) return '';
  return isMissing(value) ? inverse(this) : fn(value, { data, blockParams: [value] });
}

/** All that a bound tree calls, besides Handlebars' own if and unless. */
export const RUN_HELPERS: Record<string, Handlebars.HelperDelegate> = {
  say,
  need,
  each,
  with: within,
  ...Object.fromEntries([...TEMPLATE_HELPERS].map(([name, helper]) => [name, called(helper)])),
};
