import { labelOf, type VariantKey } from './choose-variant.js';
import { diffLines, type LineHunk } from './diff-lines.js';
import type { VariantWords } from './template-variant.entity.js';

type Named = { name: string; purpose: string; topic: string | null };
type Variant = VariantKey & VariantWords & { id: string };

const FIELDS = ['name', 'purpose', 'topic'] as const;
const PARTS = [
  ['SUBJECT', 'subject'],
  ['TEXT', 'text'],
  ['HTML', 'html'],
] as const;

export interface FieldChange {
  field: (typeof FIELDS)[number];
  before: string | null;
  after: string | null;
}

export interface VariantChange<V extends Variant = Variant> {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  before: V | null;
  after: V | null;
  parts: { part: 'SUBJECT' | 'TEXT' | 'HTML'; hunks: LineHunk[] }[];
}

/** The fields of a template that differ between two versions. */
export const changedFields = (from: Named, to: Named): FieldChange[] =>
  FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({ field, before: from[field], after: to[field] }));

/** The variants that only one of two versions has, or that differ in their words; in the order of their labels. */
export function changedVariants<V extends Variant>(from: readonly V[], to: readonly V[]): VariantChange<V>[] {
  const [before, after] = [from, to].map((all) => new Map(all.map((variant) => [labelOf(variant), variant])));
  const labels = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes = labels.map((label) => changeOf(before.get(label) ?? null, after.get(label) ?? null));
  return changes.filter(({ parts }) => parts.length > 0);
}

function changeOf<V extends Variant>(before: V | null, after: V | null): VariantChange<V> {
  const hunksOf = (field: keyof VariantWords) => diffLines(before?.[field] ?? null, after?.[field] ?? null);
  const parts = PARTS.map(([part, field]) => ({ part, hunks: hunksOf(field) }));
  const kind = !before ? 'ADDED' : !after ? 'REMOVED' : 'CHANGED';
  return { kind, before, after, parts: parts.filter(({ hunks }) => hunks.length > 0) };
}
