import type { MailMessage } from '#capture';
import type { Facts } from './facts.js';
import { ancestorsOf } from './message-ids.js';
import { inThread, placeInbound } from './place-inbound.js';
import type { Placement } from './placement.js';

/**
 * Whose a message is that was passed on to us. The thread is that of whoever passes it on: it proves nothing, but proposes; and
 * what left after it was written it does not answer.
 * @param inner the message as its author wrote it
 */
export function placePassedOn(message: MailMessage, inner: MailMessage, facts: Facts): Placement {
  const { about, suggestions, ...placement } = placeInbound(inner, facts);
  const proposed = placement.contactIds.length ? [] : inThread(ancestorsOf(message).map((id) => facts.mailsOf(id)));
  return { ...placement, about: about.filter(({ at }) => at <= inner.sentAt), suggestions: [...suggestions, ...proposed] };
}
