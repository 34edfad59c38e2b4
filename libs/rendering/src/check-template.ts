import { TemplateBinder } from './bind-template.js';
import { compileTemplate } from './compile-template.js';
import { parseTemplate } from './parse-template.js';
import { PITCH_FIELDS } from './pitch-values.js';
import { activeProblems } from './static-html.js';
import { problemOfPart, type TemplatePart, type TemplateProblem } from './template-problem.js';

/** The words of a variant, in Handlebars. Without HTML it is made from the text. */
export interface VariantSource {
  /** null for what is no mail. */
  subject: string | null;
  text: string;
  html?: string | null;
  /** Names these very words with their very partials, for the cache: the ids of rows that never change. */
  key?: string;
}

/** The sources of the partials there are, by the name after `{{>`. */
export type PartialSources = Record<string, string>;

/**
 * Everything that forbids saving a variant, for all its parts at once; empty when it may be saved. A partial is
 * checked where it is included, as part of the template and counting to its size.
 */
export const checkTemplate = (variant: VariantSource, partials: PartialSources = {}): TemplateProblem[] =>
  partsOf(variant).flatMap(([part, source]) => checkPart(source, part, partials));

/**
 * Everything that forbids saving a partial. It may stand in any part of any template, sees the same fields everywhere,
 * and includes no other.
 */
export function checkPartial(source: unknown): TemplateProblem[] {
  const parsed = parseTemplate(source, 'TEXT');
  if ('problem' in parsed) return [parsed.problem];
  const found = { problems: [], places: [] };
  const ground = { partials: {}, fields: PITCH_FIELDS };
  new TemplateBinder('TEXT', ground, { found, partial: null }).bind(parsed.tree, 0);
  return found.problems.length > 0 ? found.problems : emptiness(source, 'TEXT');
}

/** The parts of a variant that are written, in the order people read them. */
export function partsOf({ subject, text, html = null }: VariantSource): [TemplatePart, string][] {
  const parts: [TemplatePart, string | null][] = [
    ['SUBJECT', subject],
    ['TEXT', text],
    ['HTML', html],
  ];
  return parts.filter((part): part is [TemplatePart, string] => part[0] === 'TEXT' || part[1] !== null);
}

/** Whatever was sent for a part may be looked at: only a text passes. */
function checkPart(source: unknown, part: TemplatePart, partials: PartialSources): TemplateProblem[] {
  const template = compileTemplate(source, part, { partials, fields: PITCH_FIELDS });
  if ('writeCode' in template) template.writeCode();
  const problems = template.problems.length > 0 ? template.problems : emptiness(source, part);
  return problems.length > 0 || part !== 'HTML' ? problems : activeProblems(source as string, partials);
}

const emptiness = (source: unknown, part: TemplatePart): TemplateProblem[] =>
  (source as string).trim() === '' ? [problemOfPart('EMPTY', part, 'It is empty; write something.')] : [];
