import type { Question, Rule } from './facts.js';
import { SuppressionCause } from './suppression.entity.js';
import { onDay, stop } from './told.js';

const { BOUNCED, UNSUBSCRIBED } = SuppressionCause;

const BECAUSE: Record<SuppressionCause, { fr: string; en: string }> = {
  BOUNCED: { fr: 'les messages en reviennent', en: 'mail to it comes back' },
  COMPLAINED: { fr: 'nos messages y ont été signalés comme indésirables', en: 'our mail was reported as unwanted there' },
  UNSUBSCRIBED: { fr: 'son titulaire s’est désinscrit', en: 'its owner unsubscribed' },
  BY_HAND: { fr: 'quelqu’un de l’équipe l’a décidé', en: 'somebody of the team decided so' },
};

/** Mail to the address came back for good: it would for any kind of message. */
export const bounced: Rule = (question) => {
  const { candidate, person } = question;
  const known = suppressionOf(question, (cause) => cause === BOUNCED);
  if (!known && person.unreachable[candidate.recipientKey] !== 'BOUNCED') return null;
  return refuse(question, BOUNCED, known?.suppressedAt);
};

/** The address takes no more of our mail. */
export const suppressed: Rule = (question) => {
  const known = suppressionOf(question, () => true);
  const isMarked = question.candidate.recipientKey in question.person.unreachable;
  return known || isMarked ? refuse(question, known?.cause ?? SuppressionCause.BY_HAND, known?.suppressedAt) : null;
};

/** Whoever took the way out is not followed to another address of theirs by what writes by itself. */
export const unsubscribed: Rule = ({ candidate, person }) => {
  if (!candidate.isAutomatic) return null;
  const left = person.suppressions.find(({ cause, contactId }) => cause === UNSUBSCRIBED && contactId === person.contactId);
  if (!left) return null;
  const day = onDay(left.suppressedAt);
  return stop(
    UNSUBSCRIBED,
    `${person.name} s’est désinscrit·e le ${day.fr} (${left.addressKey}) : aucun envoi automatique ne suit à une autre adresse.`,
    `${person.name} unsubscribed on ${day.en} (${left.addressKey}): nothing automatic follows to another address.`,
  );
};

const suppressionOf = ({ candidate, person }: Question, isMeant: (cause: SuppressionCause) => boolean) =>
  person.suppressions.find(({ addressKey, cause }) => addressKey === candidate.recipientKey && isMeant(cause));

function refuse({ candidate }: Question, cause: SuppressionCause, since?: Date) {
  const day = since && onDay(since);
  return stop(
    cause === BOUNCED ? 'ADDRESS_BOUNCED' : 'ADDRESS_SUPPRESSED',
    `On n’écrit plus à ${candidate.recipientKey}${day ? ` depuis le ${day.fr}` : ''} : ${BECAUSE[cause].fr}. Un administrateur peut lever l’interdiction, en disant pourquoi.`,
    `Nothing more goes to ${candidate.recipientKey}${day ? ` since ${day.en}` : ''}: ${BECAUSE[cause].en}. An admin can lift that, saying why.`,
  );
}
