import { partsOf, type VariantSource } from './check-template.js';
import { compileTemplate } from './compile-template.js';
import { htmlFromText } from './html-from-text.js';
import type { PitchValues } from './pitch-values.js';
import { plainValue } from './plain-value.js';
import { problemOfPart, type TemplatePart, type TemplateProblem } from './template-problem.js';
import { LONGEST_TEXT_BYTES, TemplateRun, TextTooLong } from './template-run.js';

export type Rendering =
  | { outcome: 'RENDERED'; subject: string; text: string; html: string }
  /** Nothing may be sent; every reason found in any part. */
  | { outcome: 'STOPPED'; problems: TemplateProblem[] };

/**
 * Writes a variant for one person. Values are copied as plain data first; what is blank or missing and has no explicit
 * fallback stops the pitch. A subject is one line. Pure: the same input gives the same words.
 */
export function renderVariant(variant: VariantSource, given: PitchValues): Rendering {
  const values = plainValue(given) as unknown as PitchValues;
  const parts = partsOf(variant).map(([part, source]) => renderPart(part, source, values));
  const problems = parts.flatMap((one) => one.problems);
  if (problems.length > 0) return { outcome: 'STOPPED', problems };
  const [subject, text, html = htmlFromText(text)] = parts.map((one) => one.text);
  return { outcome: 'RENDERED', subject, text, html };
}

const NOTHING_LEFT = 'Nothing is left to say for this person; look at the {{#if}} around it.';
const TOO_LONG = 'For this person it comes out longer than 256 kB; take a loop or a long value out.';

interface RenderedPart {
  text: string;
  problems: TemplateProblem[];
}

function renderPart(part: TemplatePart, source: string, values: PitchValues): RenderedPart {
  const template = compileTemplate(source, part);
  if (!('render' in template)) return { text: '', problems: template.problems };
  const run = new TemplateRun(part, values, template.places);
  try {
    const text = part === 'SUBJECT' ? oneLine(template.render(run)) : tidy(template.render(run));
    return { text, problems: run.problems.length > 0 ? run.problems : lengthProblems(text, part) };
  } catch (error) {
    if (!(error instanceof TextTooLong)) throw error;
    return { text: '', problems: [...run.problems, problemOfPart('TOO_LONG', part, TOO_LONG)] };
  }
}

function lengthProblems(text: string, part: TemplatePart): TemplateProblem[] {
  if (text === '') return [problemOfPart('EMPTY', part, NOTHING_LEFT)];
  return Buffer.byteLength(text) > LONGEST_TEXT_BYTES ? [problemOfPart('TOO_LONG', part, TOO_LONG)] : [];
}

/** Line ends of any kind become spaces; non-breaking spaces stay. */
const oneLine = (text: string): string => text.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').trim();

/** What a test that says nothing leaves behind: more than one empty line in a row, and around the text. */
const tidy = (text: string): string => text.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim();
