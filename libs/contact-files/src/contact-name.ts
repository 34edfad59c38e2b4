import type { ImportedContact } from './imported-contact.js';

/** Every way in which a file may name somebody. */
export interface SaidNames {
  name?: string;
  firstName?: string;
  middleName?: string;
  lastName?: string;
  nickname?: string;
  organisation?: string;
  jobTitle?: string;
  /** From `Marie <m@example.org>`. */
  addressee?: string;
}

type Named = Pick<ImportedContact, 'name' | 'firstName' | 'lastName'>;

/**
 * The name to show and the parts to greet with. Exports put addresses and telephone numbers where a first name should
 * be: those may be shown, for want of better, but nobody is greeted by them.
 */
export function contactName(said: SaidNames, { addresses, presences }: ImportedContact): Named {
  const firstName = greetable(said.firstName);
  const lastName = greetable(said.lastName);
  const [presence] = presences;
  const name =
    said.name || [said.firstName, said.middleName, said.lastName].filter(Boolean).join(' ') ||
    said.nickname || said.addressee || said.organisation ||
    presence?.title || presence?.handle || presence?.username || addresses[0]?.address || presence?.key || '';
  return { name, ...(firstName && { firstName }), ...(lastName && { lastName }) };
}

const greetable = (part = ''): string => (/\p{L}/u.test(part) && !part.includes('@') ? part : '');

/** What somebody does and where, for the notes; not the organisation's own entry. */
export const position = ({ jobTitle, organisation }: SaidNames, name: string): string =>
  [jobTitle, organisation === name ? '' : organisation].filter(Boolean).join(', ');
