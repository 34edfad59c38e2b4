import type { Logbook } from './logbook.js';

/** Where a post can be read, for those who have a place of their own. */
export function linkOf({ person }: Logbook, post: string): { link?: string } {
  const url = person.places.find((place) => place.url)?.url;
  const plain = post.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return url && slug ? { link: `${url}${slug}` } : {};
}
