import { Band, hasTrend, scoreIsShown } from '#scoring';
import type { Bind } from './bindings.js';
import type { ContactFilter } from './contact-filter.input.js';
import type { LastContactFilter } from './last-contact-filter.input.js';
import type { ScoreFilter } from './score-filter.input.js';

type Conditions = { [K in keyof Required<ContactFilter>]: (asked: NonNullable<ContactFilter[K]>, bind: Bind) => string };

/** Says that a row of another table is of contact `c`. */
export const ofContact = (alias: string): string => `${alias}.workspace_id = c.workspace_id and ${alias}.contact_id = c.id`;

const has = (table: string, ...conditions: string[]): string =>
  `exists (select from ${table} x where ${[ofContact('x'), ...conditions].join(' and ')})`;

/** What each part of a filter demands of contact `c`, in SQL. */
const CONDITIONS: Conditions = {
  text: (text, bind) => `c.id in (select contacts_alike(${bind(text)}))`,
  kinds: (kinds, bind) => `c.kinds && ${bind(kinds)}::text[]`,
  niche: ({ id, states }, bind) => has('vetting', `x.niche_id = ${bind(id)}`, `x.state = any(${bind(states)})`),
  platform: (key, bind) => has('presence', `x.platform_key = ${bind(key)}`),
  language: (code, bind) => `c.language = ${bind(code)}`,
  country: (code, bind) => `c.country = ${bind(code)}`,
  tier: (tier, bind) => `c.tier = ${bind(tier)}`,
  ownerId: (id, bind) => `c.owner_id = ${bind(id)}`,
  tags: (tags, bind) => `c.tags @> ${bind(tags)}::text[]`,
  lastContact,
  score,
  hasAddress: (wanted) => `${wanted ? '' : 'not '}${has('address', `x.state = 'VALID'`)}`,
  doNotContact: (wanted) => `c.do_not_contact_at is ${wanted ? 'not null' : 'null'}`,
};

const PARTS = Object.keys(CONDITIONS) as (keyof ContactFilter)[];

/** The conditions of a filter, always in the same order; parts that are left out or null demand nothing. */
export function conditionsOf(filter: ContactFilter | null | undefined, bind: Bind): string[] {
  const asked = PARTS.filter((part) => filter?.[part] !== null && filter?.[part] !== undefined);
  return asked.map((part) => CONDITIONS[part](filter![part] as never, bind));
}

function lastContact({ before, after, never }: LastContactFilter, bind: Bind): string {
  const bounds = [...given(after, (at) => `x.last_at >= ${bind(at)}`), ...given(before, (at) => `x.last_at < ${bind(at)}`)];
  return orWithout(never, bounds, (conditions) => has('contact_activity', ...conditions));
}

function score({ min, max, minRatio, maxRatio, bands, trend }: ScoreFilter, bind: Bind): string {
  const figures = [
    ...given(min, (least) => `x.score >= ${bind(least)}`),
    ...given(max, (most) => `x.score <= ${bind(most)}`),
    ...given(minRatio, (least) => `x.ratio >= ${bind(least)}`),
    ...given(maxRatio, (most) => `x.ratio <= ${bind(most)}`),
    ...given(trend, (asked) => hasTrend('x', asked)),
  ];
  const conditions = [...(figures.length || !bands ? [scored(figures)] : []), ...given(bands, (any) => isInBands(any, bind))];
  return conditions.join(' and ');
}

const scored = (conditions: string[]): string => has('contact_score', scoreIsShown('x', 'c'), ...conditions);

/** What a person thinks goes before what is computed. */
function isInBands(bands: Band[], bind: Bind): string {
  const any = `= any(${bind(bands)})`;
  const unknown = bands.includes(Band.NOT_ENOUGH_HISTORY) ? [`not ${scored([])}`] : [];
  const computed = [scored([`x.band ${any}`]), ...unknown].join(' or ');
  const labelled = (...conditions: string[]) => has('responsiveness_label', ...conditions);
  return `(${labelled(`x.band ${any}`)} or not ${labelled()} and (${computed}))`;
}

/** A row within bounds; or, where those without any are wanted, these too, or these alone where there are no bounds. */
function orWithout(wanted: boolean | null | undefined, bounds: string[], row: (conditions: string[]) => string): string {
  if (!wanted) return row(bounds);
  return bounds.length ? `(${row(bounds)} or not ${row([])})` : `not ${row([])}`;
}

const given = <T>(value: T | null | undefined, condition: (value: T) => string): string[] =>
  value === null || value === undefined ? [] : [condition(value)];
