import { normaliseAddress } from '#spellings';
import type { CreateContactInput } from './create-contact.input.js';

/** The name to show for somebody: the given one, else made of what else was said; null when nothing tells. */
export function nameFor({ name, firstName, lastName, addresses, presences }: CreateContactInput): string | null {
  if (name) return name;
  const spoken = [firstName, lastName].filter(Boolean).join(' ');
  if (spoken) return spoken;
  const signed = addresses?.map(({ address }) => normaliseAddress(address)).find((read) => 'name' in read);
  if (signed && 'name' in signed && signed.name) return signed.name;
  const known = presences?.map(({ title, username, handle }) => title ?? username ?? handle).find(Boolean);
  return known?.replace(/^@/, '') ?? null;
}
