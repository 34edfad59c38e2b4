import { badInput } from '#platform';

/** The short name made of a workspace's name: "Épices & Cie" is `epices-cie`. Throws BAD_INPUT when nothing is left. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-|-$/g, '');
  if (!slug) throw badInput('slug', 'choose a short name of letters a-z, digits and hyphens.');
  return slug;
}
