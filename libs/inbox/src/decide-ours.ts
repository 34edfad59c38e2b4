import type { MailMessage } from '#capture';
import { nothingFrom, type Consequences } from './consequences.js';
import { decideInbound } from './decide-inbound.js';
import { earlier, told } from './entry-of.js';
import type { Facts, KnownMail } from './facts.js';
import { placeOurs } from './place-ours.js';
import type { Placement } from './placement.js';
import { receivedItself } from './same-words.js';
import { writtenBy } from './written-by.js';

/** What follows from what one of us wrote. */
export function decideOurs(message: MailMessage, facts: Facts, chosen: string | null): Consequences {
  const ours = placeOurs(message, facts);
  if ('copyOf' in ours) return copied(message, ours.copyOf);
  if ('placement' in ours) return own(message, chosen ? { ...ours.placement, contactIds: [chosen], by: 'BY_HAND' } : ours.placement, facts);
  return passedOn(message, facts, chosen);
}

/** It is of the day that it names; of what names none nobody knows whether it is new. */
function passedOn(message: MailMessage, facts: Facts, chosen: string | null): Consequences {
  const { interactionId, findings } = message;
  const inner = writtenBy(message);
  const so = decideInbound(message, facts, chosen, inner);
  // The message that came itself keeps the entry to itself.
  if (so.entries.length && receivedItself(message, interactionId, facts)) return nothingFrom(message, { interactionId: null });
  if (!findings.forwarded) return so;
  const when = { happenedAt: earlier(inner.sentAt, facts.now), isHistory: message.isHistory || !findings.forwarded.sentAt };
  return { ...so, entries: so.entries.map((entry) => ({ ...entry, ...when })) };
}

/** It is in the log; all that it can tell is that it left. */
const copied = (message: MailMessage, { contactId, entryId, dispatchId, isUncertain, messageId }: KnownMail): Consequences => ({
  ...nothingFrom(message, { contactId, matchedBy: contactId ? 'THREAD' : null, interactionId: entryId, dispatchId, triage: 'SETTLED' }),
  left: isUncertain ? [messageId] : [],
});

/** An absence of one of us, which touches nobody: beside its sender a header proves a program. */
const isAutomatic = ({ evidence, decidedAt }: MailMessage): boolean => !decidedAt && evidence.some(({ where, name }) => where === 'HEADER' && name !== 'from');

function own(message: MailMessage, { contactIds, by, about }: Placement, facts: Facts): Consequences {
  const entries = contactIds.map((contactId) => told(message, contactId, about, facts));
  const [first] = entries;
  if (!first || isAutomatic(message)) return nothingFrom(message, { triage: 'ASIDE' });
  return { ...nothingFrom(message, { contactId: first.contactId, matchedBy: by, interactionId: first.id, triage: 'SETTLED' }), entries };
}

