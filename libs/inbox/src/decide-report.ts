import type { MailMessage } from '#capture';
import type { ReportedRecipient } from '#classification';
import type { NewInteraction } from '#interactions';
import type { DispatchReport } from '#sending';
import { nothingFrom, type Consequences, type Failure } from './consequences.js';
import { isDoubtful } from './decide-inbound.js';
import { cameBack } from './entry-of.js';
import type { Facts } from './facts.js';
import { placeReport, type Attributed } from './place-report.js';

/** What a report says of one address of one contact. */
interface Told extends Attributed {
  contactId: string | null;
  entry: (NewInteraction & { id: string }) | null;
}

const REPORTS = { HARD: 'RETURNED', SOFT: 'NOT_NOW', DELAYED: 'DELAYED', DELIVERED: 'DELIVERED' } as const;

/** Kinds that mean harm to an address: these have to be proven. */
const GRAVE: readonly MailMessage['kind'][] = ['HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT'];

/** Feedback that complains of nothing: taken back (RFC 5965 7.3), or about signatures (RFC 6591). */
const isHarmless = ({ kind, findings }: MailMessage): boolean => kind === 'COMPLAINT' && ['not-spam', 'auth-failure'].includes(findings.feedbackType ?? '');

/**
 * What follows from what a machine reports of mails of ours.
 * @param chosen whose it is, where a person said so
 */
export function decideReport(message: MailMessage, facts: Facts, chosen: string | null): Consequences {
  const { attributed, unproven } = placeReport(message, facts);
  const isGrave = GRAVE.includes(message.kind) && !isHarmless(message);
  const [first] = attributed;
  const mail = first?.mail ?? (isGrave ? unproven : null);
  if (!mail?.contactId) return nothingFrom(message, chosen ? { contactId: chosen, matchedBy: 'BY_HAND', triage: 'SETTLED' } : { triage: 'ASIDE' });
  const found = { contactId: mail.contactId, matchedBy: 'REPORT', dispatchId: mail.dispatchId } as const;
  const isForPeople = isGrave && !message.isHistory && !message.decidedAt && (!first || isDoubtful(message));
  if (isForPeople || !first) return nothingFrom(message, { ...found, triage: isForPeople ? 'WAITING' : 'SETTLED' });
  return follow(nothingFrom(message, { ...found, triage: 'SETTLED' }), attributed.map((one) => withEntry(one, message, facts)));
}

function withEntry(one: Attributed, message: MailMessage, facts: Facts): Told {
  const contactId = facts.holdersOf([one.addressKey]).find((id) => id === one.mail.contactId) ?? one.mail.contactId;
  const verdict = decidedVerdict(message) ?? one.verdict;
  const isBack = message.kind !== 'COMPLAINT' && (verdict === 'HARD' || verdict === 'SOFT');
  return { ...one, verdict, contactId, entry: isBack && contactId ? cameBack(message, one.mail, contactId, one.diagnostic ?? one.status, facts) : null };
}

/** Where a person said what it is, that holds for whomever it names. */
function decidedVerdict({ kind, decidedAt }: MailMessage): ReportedRecipient['verdict'] | null {
  if (!decidedAt) return null;
  return kind === 'HARD_BOUNCE' ? 'HARD' : kind === 'SOFT_BOUNCE' ? 'SOFT' : kind === 'DELAY' ? 'DELAYED' : null;
}

function follow(so: Consequences, all: readonly Told[]): Consequences {
  const { message } = so;
  const entries = all.flatMap(({ entry }) => entry ?? []);
  message.interactionId = entries[0]?.id ?? null;
  const left = all.flatMap(({ mail }) => (mail.isUncertain ? mail.messageId : []));
  if (message.isHistory || message.kind === 'READ_REPORT') return { ...so, entries, left };
  if (message.kind === 'COMPLAINT') return { ...so, left, ...complained(message, all) };
  return {
    ...{ ...so, entries, left, failures: all.flatMap((one) => failure(message, one)), reports: all.flatMap(report) },
    suppressions: all.filter(({ verdict }) => verdict === 'HARD').map(({ addressKey, diagnostic, status, mail }) =>
      ({ addressKey, contactId: null, cause: 'BOUNCED', evidence: diagnostic ?? status, dispatchId: mail.dispatchId })),
    reached: all.filter(({ verdict }) => verdict === 'DELIVERED').map(({ addressKey }) => ({ addressKey, at: message.receivedAt })),
  };
}

/** Whoever has the address gets no more mail there. A wish to be left out (opt-out) is the way out of one person, as one click is. */
function complained(message: MailMessage, all: readonly Told[]): Partial<Consequences> {
  if (isHarmless(message)) return {};
  const { feedbackType: evidence } = message.findings;
  const suppress = (cause: 'COMPLAINED' | 'UNSUBSCRIBED') => all.map(({ addressKey, contactId, mail: { dispatchId } }) =>
    ({ addressKey, contactId: cause === 'UNSUBSCRIBED' ? contactId : null, cause, evidence, dispatchId }));
  if (evidence === 'opt-out') return { suppressions: suppress('UNSUBSCRIBED') };
  return {
    suppressions: suppress('COMPLAINED'),
    reports: all.flatMap(({ mail: { dispatchId } }) => (dispatchId ? [{ dispatchId, what: 'UNWANTED' as const, said: evidence }] : [])),
    complaints: all.flatMap(({ contactId, addressKey }) => (contactId ? [{ contactId, address: addressKey }] : [])),
  };
}

function failure({ id: mailMessageId, receivedAt: failedAt }: MailMessage, { mail, verdict, addressKey, contactId, status, diagnostic }: Told): Failure[] {
  if (verdict !== 'HARD' && verdict !== 'SOFT') return [];
  return [{ mailMessageId, addressKey, contactId, dispatchId: mail.dispatchId, verdict, status, diagnostic, failedAt }];
}

const report = ({ mail: { dispatchId }, verdict, diagnostic, status }: Told): DispatchReport[] =>
  dispatchId ? [{ dispatchId, what: REPORTS[verdict], said: diagnostic ?? status }] : [];
