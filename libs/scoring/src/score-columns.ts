import { selectList } from '#platform';
import type { ContactScore } from './contact-score.entity.js';

const FIGURES = ['probability', 'score', 'ratio', 'band', 'confidence', 'computedAt'] as const;

const figures = selectList<ContactScore>('s', ['contactId'], [...FIGURES]);

const NEEDS_NO_CARD: readonly string[] = ['__typename', ...FIGURES];

/** A score's row, alias `s`, as lists read it: without the card unless a field is asked for that looks into it. */
export function scoreColumns(asked: ReadonlySet<string> | null = null): string {
  if (asked && [...asked].every((field) => NEEDS_NO_CARD.includes(field))) return figures(asked);
  return `${figures()}, s.tier, s.channel, s.card::text as card`;
}
