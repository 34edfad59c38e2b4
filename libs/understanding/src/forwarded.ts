import { classify, writtenMoment, type Circumstances } from '#classification';
import { headerNamed, parseMessage, partiesIn, type ParsedMessage } from '#mime';
import { findForwarded } from '#quoting';
import type { Forwarded } from './understood.js';

/** How subjects say that a message is passed on: en fr de es it nl pt. */
const PASSED_ON = /^ ?(?:fwd?|tr|wg|weitergeleitet|rv|reenv|i|inoltra|doorst|enc|res) ?: ?/i;

/** The message that is passed on in this one, within its text or as a part of its own. */
export async function forwardedIn(message: ParsedMessage, circumstances: Circumstances): Promise<Forwarded | null> {
  const original = message.parts.find(({ type, content }) => /^message\/(?:rfc822|global)$/.test(type) && content);
  if (original) return understoodOf(await parseMessage(Buffer.from(original.content!)), circumstances);
  const found = findForwarded(message.text, PASSED_ON.test(headerNamed(message, 'subject') ?? ''));
  if (!found) return null;
  const [from] = partiesIn((found.from ?? '').replace(/\[mailto:([^\]\s]{1,320})\]/i, '<$1>'));
  const date = writtenMoment(found.sent ?? '', zoneOf(message));
  // It went to whoever passes it on; what travelled with it is not known.
  const unknown = { headers: [], messageId: null, inReplyTo: [], references: [], sender: null, replyTo: [], cc: [], bcc: [], html: null, parts: [] };
  return understoodOf({ ...message, ...unknown, from: from ? [from] : [], to: message.from, date, subject: found.subject, text: found.words }, circumstances);
}

function understoodOf(message: ParsedMessage, circumstances: Circumstances): Forwarded {
  const { kind, confidence, returnsOn, noMoreMail } = classify(message, circumstances);
  const { from, date, subject, text } = message;
  return { ...{ kind, confidence, returnsOn, noMoreMail }, ...{ from: from[0] ?? null, date, subject, words: text.trim() } };
}

/** Where its author's clock is: minutes east of UTC. */
function zoneOf(message: ParsedMessage): number {
  const [, sign, hours, minutes] = /([+-])(\d\d)(\d\d)/.exec(headerNamed(message, 'date') ?? '') ?? [];
  return sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : 0;
}
