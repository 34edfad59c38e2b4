import type { MailMessage } from '#capture';
import { nothingFrom, type Consequences } from './consequences.js';
import { decideInbound } from './decide-inbound.js';
import { decideOurs } from './decide-ours.js';
import { decideReport } from './decide-report.js';
import type { Facts } from './facts.js';
import { passedOnBefore } from './same-words.js';

const REPORTS: readonly MailMessage['kind'][] = ['HARD_BOUNCE', 'SOFT_BOUNCE', 'DELAY', 'COMPLAINT', 'DELIVERY_REPORT', 'READ_REPORT'];

/**
 * What follows from a message, by what it is. Notes in the message what was found out of it.
 * @param chosen whose it is, where a person said so
 */
export function decide(message: MailMessage, facts: Facts, chosen: string | null = null): Consequences {
  if (REPORTS.includes(message.kind)) return decideReport(message, facts, chosen);
  const isOurs = message.kind === 'OWN' || (message.direction === 'OUTBOUND' && !message.decidedAt);
  if (isOurs) return decideOurs(message, facts, chosen);
  const { interactionId } = message;
  const so = decideInbound(message, facts, chosen);
  const known = so.entries.length ? passedOnBefore(message, interactionId, facts) : null;
  return known ? nothingFrom(message, { interactionId: known.entryId }) : so;
}
