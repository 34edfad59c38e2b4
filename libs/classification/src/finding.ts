import type { Evidence, Original, ReportedRecipient } from '#bounces';
import type { CalendarAnswer, MailKind } from './classification.js';
import type { Mail } from './mail.js';

/** What a rule found a message to be; what it does not say is empty. */
export interface Finding {
  kind: MailKind;
  confidence: number;
  evidence: Evidence[];
  recipients?: ReportedRecipient[];
  original?: Original | null;
  feedbackType?: string | null;
  calendar?: CalendarAnswer | null;
}

/** One rule: what the message is, or null where it cannot tell. */
export type Rule = (mail: Mail) => Finding | null;

const LONGEST = 200;

export const ofHeader = (mail: Mail, name: string): Evidence => ({
  where: 'HEADER',
  name,
  quote: brief(mail.header(name) ?? ''),
});

export const ofPart = (type: string, quote: string): Evidence => ({ where: 'PART', name: type, quote: brief(quote) });

export const ofLine = (line: string): Evidence => ({ where: 'LINE', name: null, quote: brief(line) });

const brief = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
