import { headerNamed, type ParsedMessage } from '#mime';
import { addressesIn, type FieldGroup, fieldGroups, originalOf, type ReportedRecipient } from '#bounces';
import { type Finding, ofHeader, ofPart, type Rule } from './finding.js';
import type { Mail } from './mail.js';

const HOTMAIL = /^x-hmxmroriginalrecipient:[ \t]{0,8}(\S{3,254})/im;
const HEAD = 20_000;

/** A reader, or a filter, judged a message of ours (RFC 5965), or a server its signatures (RFC 6591). */
export const feedbackReport: Rule = (mail) => {
  const fields = feedbackIn(mail);
  if (fields) return reported(mail, fields);
  const recipient = /^staff@(?:hotmail|outlook|live)\./.test(mail.from) ? hotmailRecipient(mail) : null;
  return recipient ? complaint(mail, 'abuse', [recipient], ofHeader(mail, 'subject')) : null;
};

function feedbackIn({ message }: Mail): FieldGroup | null {
  const part = message.parts.find(({ type }) => type === 'message/feedback-report');
  const isReport = /report-type="?feedback-report/i.test(headerNamed(message, 'content-type')?.slice(0, 500) ?? '');
  if (!part && !isReport) return null;
  return (
    fieldGroups(part?.content ?? message.text).find((group) => group.has('feedback-type')) ?? new Map<string, string>()
  );
}

function reported(mail: Mail, fields: FieldGroup): Finding {
  const type = (fields.get('feedback-type') ?? 'other').toLowerCase().trim().slice(0, 40);
  return complaint(mail, type, recipientsIn(mail), ofPart('message/feedback-report', `Feedback-Type: ${type}`));
}

/** One line for each of them (RFC 5965 3.2). */
const RECIPIENT = /^(?:original-rcpt-to|removal-recipient):(.{3,500})$/gim;

const recipientsIn = ({ message }: Mail): string[] =>
  [...(reportOf(message) ?? message.text).slice(0, HEAD).matchAll(RECIPIENT)].flatMap(([, value]) => addressesIn(value));

const reportOf = ({ parts }: ParsedMessage): string | null =>
  parts.find(({ type }) => type === 'message/feedback-report')?.content ?? null;

const complaint = (
  mail: Mail,
  feedbackType: string,
  addresses: string[],
  evidence: Finding['evidence'][number],
): Finding => ({
  kind: 'COMPLAINT',
  confidence: 0.98,
  evidence: [evidence],
  feedbackType,
  recipients: [...new Set(addresses)].map(arrived),
  original: originalOf(mail.message, '', ''),
});

/** It arrived: it was read. */
const arrived = (address: string): ReportedRecipient => ({
  address,
  verdict: 'DELIVERED',
  status: null,
  diagnostic: null,
});

const hotmailRecipient = ({ message }: Mail): string | null =>
  message.parts.map(({ content }) => HOTMAIL.exec((content ?? '').slice(0, HEAD))?.[1].toLowerCase()).find(Boolean) ??
  null;
