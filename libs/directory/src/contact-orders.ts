import { badInput } from '#platform';
import { scoreIsShown } from '#scoring';
import type { Bind } from './bindings.js';
import { ofContact } from './contact-conditions.js';
import type { ContactFilter } from './contact-filter.input.js';
import { ContactSortKey, SortDirection, type ContactSort } from './contact-sort.input.js';

/** How contacts are put in order: by a value each of them has, or by one of a table where not all have a row. */
export interface ContactOrder {
  /** As cursors carry it: `NAME ASC`. */
  name: string;
  direction: SortDirection;
  type: 'text' | 'float8' | 'timestamptz';
  /** Where the value comes from that not every contact has: a table `s`, and which of its rows count for contact `c`. */
  source: { table: string; condition: string } | null;
  value(bind: Bind): string;
}

type Kind = Pick<ContactOrder, 'type' | 'source'> & { value: (bind: Bind, text: string) => string };

const ACTIVITY = { table: 'contact_activity', condition: ofContact('s') };
const SCORE = { table: 'contact_score', condition: `${ofContact('s')} and ${scoreIsShown('s', 'c')}` };

const CHANGE = { ...SCORE, condition: `${SCORE.condition} and s.probability - s.earlier_probability is not null` };

const KINDS: Record<ContactSortKey, Kind> = {
  NAME: { type: 'text', source: null, value: () => 'c.sort_name' },
  CREATED: { type: 'timestamptz', source: null, value: () => 'c.created_at' },
  LAST_CONTACT: { type: 'timestamptz', source: ACTIVITY, value: () => 's.last_at' },
  SCORE: { type: 'float8', source: SCORE, value: () => 's.probability' },
  RATIO: { type: 'float8', source: SCORE, value: () => 's.ratio' },
  CHANGE: { type: 'float8', source: CHANGE, value: () => '(s.probability - s.earlier_probability)' },
  RELEVANCE: { type: 'float8', source: null, value: (bind, text) => likeness(bind(text)) },
};

/** Whole words anywhere count most, then how much of the name they make up. */
const likeness = (text: string): string =>
  `(word_similarity(fold_text(${text}), c.search_text) + similarity(fold_text(${text}), fold_text(c.name)))::float8`;

const FROM_A_TO_Z = [ContactSortKey.NAME];

/** The order asked for, or the one that suits the filter. Throws BAD_INPUT for relevance to nothing. */
export function orderOf(sort: ContactSort | null | undefined, filter: ContactFilter | null | undefined): ContactOrder {
  const text = filter?.text;
  const by = sort?.by ?? (text ? ContactSortKey.RELEVANCE : ContactSortKey.NAME);
  if (by === ContactSortKey.RELEVANCE && !text)
    throw badInput('sort.by', 'RELEVANCE is to a text. Give filter.text, or sort by NAME.');
  const direction = sort?.direction ?? (FROM_A_TO_Z.includes(by) ? SortDirection.ASC : SortDirection.DESC);
  const { type, source, value } = KINDS[by];
  return { name: `${by} ${direction}`, direction, type, source, value: (bind) => value(bind, text ?? '') };
}
