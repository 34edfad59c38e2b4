import { verdictOn, type CharterSettings, type Circumstances, type PitchWords, type Verdict } from '#charter';
import {
  checkPartial,
  checkTemplate,
  renderVariant,
  type PartialSources,
  type PitchValues,
  type TemplateProblem,
  type VariantSource,
} from '#rendering';
import type { Drafted, DraftOrder, JudgeCase } from './draft-order.js';

/** One thing a thread is asked for. Tasks sent together share their objects, so each is copied once. */
export type Task =
  | { kind: 'CHECK'; template: TemplateSource }
  | { kind: 'CHECK_PARTIAL'; source: string }
  | DraftTask
  | { kind: 'JUDGE'; case: JudgeCase; charter: CharterSettings };

interface DraftTask {
  kind: 'DRAFT';
  template: TemplateSource;
  values: PitchValues;
  circumstances: Circumstances;
  charter: CharterSettings;
}

export interface TemplateSource {
  variant: VariantSource;
  partials: PartialSources;
}

export type TaskResult = TemplateProblem[] | Drafted | Verdict;

/** Does what a task asks, on whatever thread this is. */
export function perform(task: Task): TaskResult {
  if (task.kind === 'CHECK') return checkTemplate(task.template.variant, task.template.partials);
  if (task.kind === 'CHECK_PARTIAL') return checkPartial(task.source);
  if (task.kind === 'JUDGE') return verdictOn(task.case.words, task.case.circumstances, task.charter);
  return draft(task);
}

/** Writes and judges one pitch on this very thread, without limits: for words of our own. */
export const draftHere = ({ variant, partials, ...order }: DraftOrder, charter: CharterSettings): Drafted =>
  draft({ kind: 'DRAFT', template: { variant, partials }, ...order, charter });

function draft({ template, values, circumstances, charter }: DraftTask): Drafted {
  const isMail = circumstances.channel === 'MAIL';
  const variant = isMail ? template.variant : { ...template.variant, subject: null, html: null };
  const rendering = renderVariant(variant, values, template.partials);
  if (rendering.outcome === 'STOPPED') return rendering;
  const { subject, text, html, merged } = rendering;
  const words: PitchWords = { subject: isMail ? subject : null, text, html: isMail ? html : null, merged };
  return { outcome: 'WRITTEN', words, verdict: verdictOn(words, circumstances, charter) };
}
