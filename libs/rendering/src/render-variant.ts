import { activeContentIn } from './active-content.js';
import { partsOf, type PartialSources, type VariantSource } from './check-template.js';
import { compileTemplate, type CompiledTemplate } from './compile-template.js';
import { htmlFromText } from './html-from-text.js';
import { replaced, spanned, trimmed, type SpannedText } from './marked-text.js';
import type { MergedValue } from './merged-value.js';
import { PITCH_FIELDS, type PitchValues } from './pitch-values.js';
import { plainValue } from './plain-value.js';
import { activeMessage } from './static-html.js';
import { MOST_PROBLEMS, problemOfPart, type TemplatePart, type TemplateProblem } from './template-problem.js';
import { LONGEST_TEXT_BYTES, TemplateRun, TextTooLong } from './template-run.js';

export type Rendering =
  | {
      outcome: 'RENDERED';
      /** '' for a variant without one. */
      subject: string;
      text: string;
      html: string;
      /** Every value in the subject, then in the text, in the order of reading. */
      merged: MergedValue[];
    }
  /** Nothing may be sent; every reason found in any part. */
  | { outcome: 'STOPPED'; problems: TemplateProblem[] };

/**
 * Writes a variant for one person. Values are copied as plain data first; what is blank or missing and has no explicit
 * fallback stops the pitch. A subject is one line. Pure: the same input gives the same words.
 */
export function renderVariant(variant: VariantSource, given: PitchValues, partials: PartialSources = {}): Rendering {
  const values = plainValue(given) as unknown as PitchValues;
  const parts = partsOf(variant).map(([part, source]) => {
    const template = compileTemplate(source, part, { partials, fields: PITCH_FIELDS }, variant.key);
    const nothing = { text: '', merged: [], problems: template.problems };
    return { part, ...('render' in template ? writePart(part, template, values) : nothing) };
  });
  const problems = parts.flatMap((one) => one.problems);
  if (problems.length > 0) return { outcome: 'STOPPED', problems };
  const said = (wanted: TemplatePart) => parts.find(({ part }) => part === wanted)?.text;
  const [subject = '', text = '', html = htmlFromText(text)] = [said('SUBJECT'), said('TEXT'), said('HTML')];
  return { outcome: 'RENDERED', subject, text, html, merged: parts.flatMap((one) => one.merged) };
}

const NOTHING_LEFT = 'Nothing is left to say for this person; look at the {{#if}} around it.';
const TOO_LONG = 'For this person it comes out longer than 256 kB; take a loop or a long value out.';

interface WrittenPart {
  text: string;
  merged: MergedValue[];
  problems: TemplateProblem[];
}

type SoundTemplate = Extract<CompiledTemplate, { render: unknown }>;

function writePart(part: TemplatePart, { places, render }: SoundTemplate, values: PitchValues): WrittenPart {
  const run = new TemplateRun(part, values, places);
  try {
    const written = spanned(render(run));
    const { text, spans } = part === 'SUBJECT' ? oneLine(written) : tidy(written);
    const problems = run.problems.length > 0 ? run.problems : wholeProblems(text, part);
    const merged = part === 'HTML' ? [] : spans.map((span, index) => ({ part, ...run.merges[index], ...span }));
    return { text, merged, problems };
  } catch (error) {
    if (!(error instanceof TextTooLong)) throw error;
    return { text: '', merged: [], problems: [...run.problems, problemOfPart('TOO_LONG', part, TOO_LONG)] };
  }
}

function wholeProblems(text: string, part: TemplatePart): TemplateProblem[] {
  if (text === '') return [problemOfPart('EMPTY', part, NOTHING_LEFT)];
  if (Buffer.byteLength(text) > LONGEST_TEXT_BYTES) return [problemOfPart('TOO_LONG', part, TOO_LONG)];
  return part === 'HTML' ? activeContent(text) : [];
}

/** What only shows once the values stand in their places. */
const activeContent = (html: string): TemplateProblem[] =>
  activeContentIn(html)
    .slice(0, MOST_PROBLEMS)
    .map(({ what }) => problemOfPart('ACTIVE_HTML', 'HTML', `For this person, ${activeMessage(what)}`));

/** Line ends of any kind become spaces; non-breaking spaces stay. */
const oneLine = (text: SpannedText): SpannedText => trimmed(replaced(text, /[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' '));

/** What a test that says nothing leaves behind: more than one empty line in a row, and around the text. */
const tidy = (text: SpannedText): SpannedText => trimmed(replaced(text, /\n(?:[ \t]*\n){2,}/g, '\n\n'));
