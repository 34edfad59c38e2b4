import type { MatchedBy, Suggestion } from '#capture';
import type { KnownMail } from './facts.js';

/** Whose a message is, and what it answers or reports about. */
export interface Placement {
  /** Nobody, one contact, or of what we wrote to several all of them. */
  contactIds: string[];
  by: MatchedBy | null;
  /** What it answers, the nearest first. */
  about: readonly KnownMail[];
  /** Whose it could be, where a person has to say. */
  suggestions: Suggestion[];
  /** Somebody else answered for the contact, or the contact has an address we do not know. */
  isNewAddress: boolean;
}

export const NOWHERE: Placement = { contactIds: [], by: null, about: [], suggestions: [], isNewAddress: false };

export const answeredDispatch = ({ about }: Pick<Placement, 'about'>): string | null => about.find(({ dispatchId }) => dispatchId)?.dispatchId ?? null;
