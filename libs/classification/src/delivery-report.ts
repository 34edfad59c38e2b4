import { readReport, type RecipientVerdict } from '#bounces';
import type { MailKind } from './classification.js';
import type { Rule } from './finding.js';

const KINDS: Record<RecipientVerdict, MailKind> = {
  HARD: 'HARD_BOUNCE',
  SOFT: 'SOFT_BOUNCE',
  DELAYED: 'DELAY',
  DELIVERED: 'DELIVERY_REPORT',
};

/** A server tells what became of a message; its kind is that of the gravest of its recipients. */
export const deliveryReport: Rule = ({ message }) => {
  const report = readReport(message);
  if (!report) return null;
  const { verdict, recipients, original, evidence, confidence } = report;
  return { kind: KINDS[verdict], confidence, evidence, recipients, original };
};
