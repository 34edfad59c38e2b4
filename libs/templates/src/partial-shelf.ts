import { createHash } from 'node:crypto';
import type { PartialKey, TemplatePartial } from './partial.entity.js';
import { SHIPPED_PARTIALS } from './shipped-partials.js';

/** The partials a template in one language may include. */
export interface PartialSet {
  /** Handlebars by name. */
  sources: Record<string, string>;
  /** Stands for exactly these words: what was compiled with them may be kept under it. */
  key: string;
}

type Words = PartialKey & Pick<TemplatePartial, 'id' | 'text'>;

/** All partials of a workspace. An identity's own come before the workspace's, and these before the product's. */
export class PartialShelf {
  private readonly sets = new Map<string, PartialSet>();

  constructor(private readonly own: readonly Words[]) {}

  setFor(language: string, identityId: string | null): PartialSet {
    const key = `${language} ${identityId}`;
    const known = this.sets.get(key) ?? this.collect(language, identityId);
    this.sets.set(key, known);
    return known;
  }

  private collect(language: string, identityId: string | null): PartialSet {
    const spoken = [...SHIPPED, ...this.own].filter((one) => one.language === language);
    const shared = spoken.filter((one) => one.identityId === null);
    const theirs = spoken.filter((one) => one.identityId !== null && one.identityId === identityId);
    const byName = new Map([...shared, ...theirs].map((one) => [one.name, one]));
    const chosen = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      sources: Object.fromEntries(chosen.map(({ name, text }) => [name, text])),
      key: chosen.map(({ id }) => id).join(' '),
    };
  }
}

/** The product's own words have no row: what they say stands for them. */
const SHIPPED: Words[] = SHIPPED_PARTIALS.map((one) => ({
  ...{ ...one, identityId: null },
  id: createHash('sha256').update(`${one.name} ${one.text}`).digest('base64url'),
}));
