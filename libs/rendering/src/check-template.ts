import { compileTemplate } from './compile-template.js';
import { problemOfPart, type TemplatePart, type TemplateProblem } from './template-problem.js';

/** The words of a variant, in Handlebars. Without HTML it is made from the text. */
export interface VariantSource {
  subject: string;
  text: string;
  html?: string | null;
}

/** Everything that forbids saving a variant, for all its parts at once; empty when it may be saved. */
export const checkTemplate = (variant: VariantSource): TemplateProblem[] =>
  partsOf(variant).flatMap(([part, source]) => checkPart(source, part));

/** The parts of a variant that are written, in the order people read them. */
export function partsOf({ subject, text, html }: VariantSource): [TemplatePart, string][] {
  const parts: [TemplatePart, string][] = [
    ['SUBJECT', subject],
    ['TEXT', text],
  ];
  return html === null || html === undefined ? parts : [...parts, ['HTML', html]];
}

/** Whatever was sent for a part may be looked at: only a text passes. */
function checkPart(source: unknown, part: TemplatePart): TemplateProblem[] {
  const { problems } = compileTemplate(source, part);
  if (problems.length > 0 || (source as string).trim() !== '') return problems;
  return [problemOfPart('EMPTY', part, 'It is empty; write something.')];
}
