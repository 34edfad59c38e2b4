import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { casePath } from './cases.js';

/** One case of a template language's own specification. */
export interface LanguageCase {
  name: string;
  template: string;
  data: unknown;
  partials: Record<string, string>;
  expected: unknown;
  /** Its data hold functions, which are null here. */
  hasFunctions: boolean;
  hasHelpers: boolean;
  /** It asks for options of the compiler or the run time. */
  hasOptions: boolean;
}

interface Written {
  description?: string;
  it?: string;
  name?: string;
  template: string;
  data?: unknown;
  partials?: Record<string, unknown>;
  expected?: unknown;
  helpers?: object;
  compileOptions?: object;
  runtimeOptions?: object;
}

/** Every case under a folder of JSON files: a list, or a list under `tests`. */
export function languageCases(folder: string): LanguageCase[] {
  const files = readdirSync(casePath(folder)).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const read = JSON.parse(readFileSync(path.join(casePath(folder), file), 'utf8'), withoutCode) as
      Written[] | { tests: Written[] };
    const cases = Array.isArray(read) ? read : read.tests;
    return cases.map((one, number) => languageCase(one, `${file.replace('.json', '')} ${number}`));
  });
}

const CODE = Symbol('code');

/** Functions come as their source in several languages. */
const withoutCode = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && ('!code' in value || '__tag__' in value) ? CODE : value;

function languageCase(written: Written, place: string): LanguageCase {
  const { template, expected, helpers, compileOptions, runtimeOptions } = written;
  const partials = Object.entries(written.partials ?? {}).filter(([, source]) => typeof source === 'string');
  return {
    name: `${place}: ${written.it ?? written.name ?? ''}`,
    ...{ template, expected },
    data: nulled(written.data ?? {}),
    partials: Object.fromEntries(partials) as Record<string, string>,
    hasFunctions: holdsCode(written.data),
    hasHelpers: Object.keys(helpers ?? {}).length > 0,
    hasOptions: [compileOptions, runtimeOptions].some((options) => Object.keys(options ?? {}).length > 0),
  };
}

const holdsCode = (value: unknown): boolean =>
  value === CODE || (typeof value === 'object' && value !== null && Object.values(value).some(holdsCode));

function nulled(value: unknown): unknown {
  if (value === CODE) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(nulled);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nulled(item)]));
}
