import { cleanLine } from './clean-text.js';

export interface Names {
  name: string;
  firstName?: string;
  lastName?: string;
}

/**
 * The name under which a list files somebody: "Dupont, Marie" when the family name is known. A name in one piece
 * is never cut (a blog or "Zoé la Gourmande" has no family name); only leading punctuation goes.
 */
export function sortName({ name, firstName, lastName }: Names): string {
  if (lastName) return firstName ? `${lastName}, ${firstName}` : lastName;
  return cleanLine(name).replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, '');
}
