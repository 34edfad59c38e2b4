import type { Evidence, Original, ReportedRecipient } from '#bounces';

/** What a message is. */
export type MailKind =
  /** Somebody wrote it. */
  | 'PERSON'
  /** An absence, or another automatic answer that names no ticket. */
  | 'AUTO_REPLY'
  /** "We have received your message", a ticket's number. */
  | 'ACKNOWLEDGEMENT'
  /** It came back for good: there is no such address. */
  | 'HARD_BOUNCE'
  /** It came back this time: full, refused, unreachable, taken for spam. */
  | 'SOFT_BOUNCE'
  /** Not delivered yet, still being tried. */
  | 'DELAY'
  /** Its reader called ours unwanted (ARF, RFC 5965). */
  | 'COMPLAINT'
  /** An answer to an invitation (iTIP REPLY, RFC 5546). */
  | 'CALENDAR_REPLY'
  /** It was delivered, relayed, expanded (RFC 3464); read or deleted unread (RFC 8098). */
  | 'DELIVERY_REPORT'
  | 'READ_REPORT'
  /** A machine's wish for no more mail: to a List-Unsubscribe address, or a feedback report of type opt-out. */
  | 'UNSUBSCRIBE'
  /** A mailing list, a newsletter, a notification: written to many. */
  | 'LIST'
  /** One of ours wrote it. */
  | 'OWN';

export interface CalendarAnswer {
  uid: string | null;
  summary: string | null;
  /** PARTSTAT of RFC 5545: ACCEPTED, DECLINED, TENTATIVE, DELEGATED. */
  answer: string | null;
}

/** What a message is, and how we know. Plain values: it is kept as JSON. */
export interface Classification {
  kind: MailKind;
  /** From 0 to 1; below DOUBTFUL a person decides. */
  confidence: number;
  evidence: Evidence[];
  /** Of a bounce, a delay, a complaint, a delivery report; empty for everything else. */
  recipients: ReportedRecipient[];
  /** What the attached or quoted original gives away: ours, where it is one. */
  original: Original | null;
  /** The day somebody is back, YYYY-MM-DD. */
  returnsOn: string | null;
  /** Of a complaint: abuse, fraud, virus, other, not-spam (RFC 5965 7.3), opt-out. */
  feedbackType: string | null;
  calendar: CalendarAnswer | null;
  /** The person's own words that ask for no more mail, at most 200 characters; null where none do. */
  noMoreMail: string | null;
  /** Of the text: fr, en, de, es, it, nl, pt; null where nobody can say. */
  language: string | null;
}

/** Less sure than this a person has to look, and nothing leaves by itself meanwhile. */
export const DOUBTFUL = 0.7;

/** What the text alone does not say. */
export interface Circumstances {
  /** When it came: a return date without a year follows it. */
  receivedAt: Date;
  /** Our own addresses, in the spelling that all their spellings share. */
  ours: readonly string[];
}
