import type { Interaction } from './interaction.entity.js';
import type { NewInteraction } from './new-interaction.js';

/** A part of an entry to say anew; what it leaves out stays as it was, and null empties what can be empty. */
export type InteractionChanges = { [field in keyof NewInteraction]?: NewInteraction[field] | null };

/** The old entry said anew with the changes. */
export function correctionOf(wrong: Interaction, changes: InteractionChanges): NewInteraction {
  const { id, workspaceId: _workspaceId, loggedAt: _loggedAt, ...said } = wrong;
  return { ...said, ...ofAnotherExchange(wrong, changes), ...given(changes), correctsId: id };
}

/** With another contact, or in answer to something else, it no longer belongs to the conversation it was in. */
function ofAnotherExchange(
  wrong: Interaction,
  { contactId, inReplyToId }: InteractionChanges,
): Partial<NewInteraction> {
  if (contactId && contactId !== wrong.contactId) return { conversationId: null, inReplyToId: null };
  return inReplyToId === undefined ? {} : { conversationId: null };
}

const given = (changes: InteractionChanges): InteractionChanges & Partial<NewInteraction> =>
  Object.fromEntries(Object.entries(changes).filter(([field, value]) => value !== undefined && canTake(field, value)));

const NEVER_EMPTY = ['contactId', 'direction', 'channel', 'happenedAt', 'hopesForAnswer', 'nature', 'isHistory'];

const canTake = (field: string, value: unknown): boolean => value !== null || !NEVER_EMPTY.includes(field);
