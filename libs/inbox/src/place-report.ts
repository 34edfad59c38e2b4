import type { MailMessage } from '#capture';
import type { ReportedRecipient } from '#classification';
import { tokenIn } from '#sending';
import type { Facts, KnownMail } from './facts.js';
import { ancestorsOf } from './message-ids.js';
import { threadSubject } from './subjects.js';

/** What a report says of one mail of ours at one address we wrote to. */
export interface Attributed {
  mail: KnownMail;
  addressKey: string;
  verdict: ReportedRecipient['verdict'];
  status: string | null;
  diagnostic: string | null;
}

export interface PlacedReport {
  attributed: Attributed[];
  /** A mail of ours that it may be about, where nothing is attributed. */
  unproven: KnownMail | null;
}

const VERDICTS: Partial<Record<MailMessage['kind'], ReportedRecipient['verdict']>> = {
  HARD_BOUNCE: 'HARD', SOFT_BOUNCE: 'SOFT', DELAY: 'DELAYED', COMPLAINT: 'DELIVERED', DELIVERY_REPORT: 'DELIVERED', READ_REPORT: 'DELIVERED',
};

/**
 * Which mails of ours a report is about, and which addresses: only such as we wrote to, whatever it names. What proves it is the
 * Message-ID of ours that it quotes, or a token. The address and a subject of ours, which many may know, are enough for what passes,
 * not for what ends an address; that, and less, is for a person to judge.
 */
export function placeReport(message: MailMessage, facts: Facts): PlacedReport {
  const named = message.findings.recipients.flatMap((one): Named[] => {
    const key = facts.key(one.address);
    return key ? [{ ...one, key }] : [];
  });
  const proofs = proofsIn(message, facts);
  if (!proofs.length) return bySubject(message, named, facts);
  const attributed = named.length ? named.flatMap((one) => attribute(one, proofs) ?? []) : aboutAll(message, proofs);
  return { attributed, unproven: proofs[0]! };
}

type Named = ReportedRecipient & { key: string };

/** Whoever says that it is about us needs no further proof. */
function bySubject({ findings, decidedAt }: MailMessage, named: readonly Named[], facts: Facts): PlacedReport {
  const subject = threadSubject(findings.original?.subject ?? null);
  const isMeant = (mail: KnownMail) => decidedAt !== null || (subject !== null && threadSubject(mail.subject) === subject);
  const sure = named.filter(({ verdict }) => verdict !== 'HARD' || decidedAt !== null);
  const attributed = sure.flatMap((one) => facts.sentTo(one.key).filter(isMeant).slice(0, 1).flatMap((mail) => attribute(one, [mail]) ?? []));
  return { attributed, unproven: named.flatMap(({ key }) => facts.sentTo(key).slice(0, 1))[0] ?? null };
}

/** Mails of ours that it quotes the Message-ID of. */
function proofsIn(message: MailMessage, facts: Facts): KnownMail[] {
  const { original, deliveredTo } = message.findings;
  const ids = [original?.messageId ?? [], ancestorsOf(message), [...message.sentTo, ...deliveredTo].flatMap((one) => tokenIn(one) ?? [])].flat();
  return ids.flatMap((id) => facts.mailsOf(id)).filter(({ isOurs }) => isOurs);
}

/** An address that took it and passed it on to where it came back from is not to blame for good. */
function attribute(one: Named, proofs: readonly KnownMail[]): Attributed | null {
  const { status, diagnostic, verdict } = one;
  const mail = proofs.find(({ to }) => to.includes(one.key));
  if (mail) return { mail, addressKey: one.key, verdict, status, diagnostic };
  const passedOn = proofs.find(({ to }) => to.length === 1);
  if (!passedOn) return null;
  return { mail: passedOn, addressKey: passedOn.to[0]!, verdict: verdict === 'HARD' ? 'SOFT' : verdict, status, diagnostic };
}

/** It names nobody: it is about the one we wrote to. */
function aboutAll({ kind }: MailMessage, proofs: readonly KnownMail[]): Attributed[] {
  const mail = proofs.find(({ to }) => to.length === 1);
  return mail ? [{ mail, addressKey: mail.to[0]!, verdict: VERDICTS[kind] ?? 'SOFT', status: null, diagnostic: null }] : [];
}
