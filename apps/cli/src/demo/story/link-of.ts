import type { Person } from '../people/person.js';
import type { Logbook } from './logbook.js';

/** Where a post can be read, for those who have a place of their own. */
export function linkOf({ person }: Logbook, post: string): { link?: string } {
  const link = postUrl(person, post);
  return link ? { link } : {};
}

export function postUrl({ places }: Person, title: string): string | null {
  const url = places.find((place) => place.url)?.url;
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return url && slug ? `${url}${slug}` : null;
}
