import type { MailMessage } from '#capture';
import { DOUBTFUL } from '#classification';
import { Nature } from '#interactions';
import type { NewSuppression } from '#restraint';
import { nothingFrom, type Consequences } from './consequences.js';
import { heard } from './entry-of.js';
import type { Facts } from './facts.js';
import { placeInbound } from './place-inbound.js';
import { answeredDispatch, NOWHERE, type Placement } from './placement.js';
import { placePassedOn } from './place-passed-on.js';
import { placeReport } from './place-report.js';

/** What each kind of message is in the log; none of the others is an entry. */
const NATURES: Partial<Record<MailMessage['kind'], Nature>> = {
  PERSON: Nature.HUMAN, CALENDAR_REPLY: Nature.HUMAN, OWN: Nature.HUMAN, AUTO_REPLY: Nature.AUTO_REPLY, ACKNOWLEDGEMENT: Nature.AUTO_REPLY, LIST: Nature.NEWSLETTER,
};

/** Kinds behind which somebody is whom we should know. */
const OF_PEOPLE: readonly MailMessage['kind'][] = ['PERSON', 'CALENDAR_REPLY', 'UNSUBSCRIBE', 'OWN'];

/** So unsure that a person has to look. History is left in peace, and a person's word is sure. */
export const isDoubtful = ({ confidence, isHistory, decidedAt }: MailMessage): boolean => confidence < DOUBTFUL && !isHistory && !decidedAt;

/**
 * What follows from what somebody outside wrote, or a machine of theirs.
 * @param chosen whose it is, where a person said so
 * @param as the message as its author wrote it, where it was passed on to us
 */
export function decideInbound(message: MailMessage, facts: Facts, chosen: string | null, as: MailMessage = message): Consequences {
  const placement = chosen ? byHand(placeInbound(as, facts), chosen) : placed(message, as, facts);
  const [contactId] = placement.contactIds;
  if (!contactId) return nothingFrom(message, { ...LEFT_ALONE, triage: isForPeople(as, placement) ? 'WAITING' : 'ASIDE', suggestions: placement.suggestions });
  const found = { contactId, matchedBy: placement.by, dispatchId: answeredDispatch(placement), suggestions: newAddress(as, placement, contactId, facts) };
  if (isDoubtful(as)) return nothingFrom(message, { ...found, triage: 'WAITING' });
  return follow(message, as, placement, facts, { ...nothingFrom(message, { ...found, triage: 'SETTLED' }), left: uncertainOf(placement) });
}

const LEFT_ALONE = { contactId: null, matchedBy: null, interactionId: null };

function follow(message: MailMessage, as: MailMessage, placement: Placement, facts: Facts, so: Consequences): Consequences {
  const contactId = message.contactId!;
  const nature = NATURES[as.kind];
  const entry = nature && heard(as, contactId, nature, placement.about, facts);
  if (entry) message.interactionId = entry.id;
  if (message.isHistory) return { ...so, entries: entry ? [entry] : [] };
  const writer = facts.key(as.fromAddress);
  const reached = writer ? [{ addressKey: writer, at: message.receivedAt }] : [];
  return { ...so, entries: entry ? [entry] : [], reached, suppressions: wish(as, placement, facts, writer) };
}

/** Wants no more mail: at the address it was written from, or where that is none of theirs at the one we wrote to. */
function wish(message: MailMessage, { about, contactIds: [contactId] }: Placement, facts: Facts, writer: string | null): NewSuppression[] {
  const { kind, findings } = message;
  const evidence = kind === 'PERSON' ? findings.noMoreMail && `« ${findings.noMoreMail} »` : message.subject;
  if (kind === 'PERSON' ? !evidence : kind !== 'UNSUBSCRIBE') return [];
  const isTheirs = facts.holdersOf([writer]).includes(contactId!);
  const addressKey = (isTheirs ? null : about.find(({ isOurs, contactId: id, to }) => isOurs && id === contactId && to.length)?.to[0]) ?? writer;
  const because = message.participantsOnly ? null : evidence;
  return addressKey ? [{ addressKey, contactId: contactId!, cause: 'UNSUBSCRIBED', evidence: because, dispatchId: answeredDispatch({ about }) }] : [];
}

/** A feedback report of a wish for no more mail may name the message alone. */
function placed(message: MailMessage, as: MailMessage, facts: Facts): Placement {
  const placement = as === message ? placeInbound(message, facts) : placePassedOn(message, as, facts);
  if (message.kind !== 'UNSUBSCRIBE' || placement.contactIds.length) return placement;
  const [mail] = placeReport(message, facts).attributed.map((one) => one.mail);
  return mail?.contactId ? { ...NOWHERE, contactIds: [mail.contactId], by: 'REPORT', about: [mail] } : placement;
}

const byHand = (placement: Placement, contactId: string): Placement => ({
  ...NOWHERE, contactIds: [contactId], by: 'BY_HAND', about: placement.about.filter((mail) => mail.contactId === contactId),
});

const isForPeople = ({ kind, isHistory }: MailMessage, { suggestions }: Placement): boolean =>
  !isHistory && (OF_PEOPLE.includes(kind) || (kind !== 'LIST' && suggestions.length > 0));

/** Answers of people from an address nobody has: it may be theirs. */
function newAddress({ kind, fromAddress }: MailMessage, { isNewAddress, by }: Placement, contactId: string, facts: Facts) {
  const isPerson = kind === 'PERSON' || kind === 'CALENDAR_REPLY';
  const isFree = isNewAddress && isPerson && by !== 'BY_HAND' && fromAddress !== null && !facts.holdersOf([fromAddress]).length;
  return isFree ? [{ contactId, why: 'SAME_THREAD', isNewAddress: true }] : [];
}

const uncertainOf = ({ about }: Placement): string[] => about.flatMap(({ isUncertain, messageId }) => (isUncertain ? messageId : []));
