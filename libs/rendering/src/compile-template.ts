import Handlebars from 'handlebars';
import { TemplateBinder } from './bind-template.js';
import { LruCache } from './lru-cache.js';
import { parseTemplate } from './parse-template.js';
import { RUN_HELPERS } from './run-helpers.js';
import type { TemplateRun } from './template-run.js';
import type { Place, TemplatePart, TemplateProblem } from './template-problem.js';

/** One part of a variant, checked. `render` writes it for one person and notes in the run why it must not be sent. */
export type CompiledTemplate =
  { problems: TemplateProblem[] } | { problems: []; places: Place[]; render: (run: TemplateRun) => string };

const compiled = new LruCache<CompiledTemplate>(300);

/** The template for a source, made once. Anything but a text comes back as a problem. */
export const compileTemplate = (source: unknown, part: TemplatePart): CompiledTemplate =>
  typeof source === 'string' ? compiled.get(`${part}\n${source}`, () => compile(source, part)) : compile(source, part);

function compile(source: unknown, part: TemplatePart): CompiledTemplate {
  const parsed = parseTemplate(source, part);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const binder = new TemplateBinder(part);
  binder.bind(parsed.tree);
  if (binder.problems.length > 0) return { problems: binder.problems };
  // Not Handlebars' own strict mode: it stops at the first missing value and lets blank ones through.
  const template = handlebars.compile<unknown>(parsed.tree, {
    knownHelpers: Object.fromEntries(Object.keys(RUN_HELPERS).map((name) => [name, true])),
    knownHelpersOnly: true,
    noEscape: part !== 'HTML',
  });
  return { problems: [], places: binder.places, render: (run) => template(run.values, { data: { run }, ...OWN_ONLY }) };
}

/** Said aloud, or Handlebars warns on the console when a template asks for what a value inherits. */
const OWN_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** A Handlebars of our own, with the helpers we know of and no other. */
const handlebars = Handlebars.create();
for (const name of Object.keys(handlebars.helpers))
  if (name !== 'if' && name !== 'unless') handlebars.unregisterHelper(name);
handlebars.registerHelper(RUN_HELPERS);
