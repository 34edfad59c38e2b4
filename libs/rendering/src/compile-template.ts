import Handlebars from 'handlebars';
import { TemplateBinder, type Ground } from './bind-template.js';
import { LruCache } from './lru-cache.js';
import { parseTemplate } from './parse-template.js';
import { RUN_HELPERS } from './run-helpers.js';
import type { RunPlace, TemplateRun } from './template-run.js';
import type { TemplatePart, TemplateProblem } from './template-problem.js';

/** One part of a variant, checked. `render` writes it for one person and notes in the run why it must not be sent. */
export type CompiledTemplate =
  | { problems: TemplateProblem[] }
  | {
      problems: [];
      places: RunPlace[];
      render: (run: TemplateRun) => string;
      /** Writes the code that a rendering would run: what takes too long to compile shows when it is saved. */
      writeCode: () => void;
    };

/** Characters of source whose templates are kept; each may take half a kilobyte of memory. */
const KEPT_CHARACTERS = 250_000;
const compiled = new LruCache<CompiledTemplate>(KEPT_CHARACTERS);

/**
 * The template for a source, made once. Anything but a text comes back as a problem.
 * @param key names these very words with these very partials, such as the ids of rows that never change
 */
export function compileTemplate(source: unknown, part: TemplatePart, ground: Ground, key?: string): CompiledTemplate {
  if (typeof source !== 'string') return compile(source, part, ground);
  const name = key ? `key ${part} ${key}` : `words ${part} ${JSON.stringify(ground.partials)} ${source}`;
  return compiled.get(name, () => compile(source, part, ground), name.length + source.length);
}

function compile(source: unknown, part: TemplatePart, ground: Ground): CompiledTemplate {
  const parsed = parseTemplate(source, part);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const binder = new TemplateBinder(part, ground);
  binder.bind(parsed.tree, Buffer.byteLength(source as string));
  const { problems, places } = binder.found;
  if (problems.length > 0) return { problems };
  // Not Handlebars' own strict mode: it stops at the first missing value and lets blank ones through.
  const options = {
    knownHelpers: Object.fromEntries(Object.keys(RUN_HELPERS).map((name) => [name, true])),
    knownHelpersOnly: true,
    noEscape: part !== 'HTML',
    // The parser took the lines of standing-alone tags out; looking again would do it to the edges of partials.
    ignoreStandalone: true,
  };
  const template = handlebars.compile<unknown>(parsed.tree, options);
  const render = (run: TemplateRun) => template(run.values, { data: { run }, ...OWN_ONLY });
  return { problems: [], places, render, writeCode: () => handlebars.precompile(parsed.tree, options) };
}

/** Said aloud, or Handlebars warns on the console when a template asks for what a value inherits. */
const OWN_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** A Handlebars of our own, with the helpers we know of and no other. */
const handlebars = Handlebars.create();
for (const name of Object.keys(handlebars.helpers))
  if (name !== 'if' && name !== 'unless') handlebars.unregisterHelper(name);
handlebars.registerHelper(RUN_HELPERS);
