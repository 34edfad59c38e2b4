/** HARD: no such address. SOFT: not this time. DELAYED: still being tried. DELIVERED: it arrived. */
export type RecipientVerdict = 'HARD' | 'SOFT' | 'DELAYED' | 'DELIVERED';

/** What a report says of one recipient. */
export interface ReportedRecipient {
  /** As the report writes it, lower case, without `rfc822;`. */
  address: string;
  verdict: RecipientVerdict;
  /** RFC 3463, such as `5.1.1`; null where nothing says it. */
  status: string | null;
  /** What the server said, at most 500 characters. */
  diagnostic: string | null;
}

/** Why we say so: the header or the line that gave it away, word for word, at most 200 characters. */
export interface Evidence {
  where: 'HEADER' | 'PART' | 'LINE';
  /** The header's name, the part's type; null for a line of the text. */
  name: string | null;
  quote: string;
}

/** What the attached or quoted original gives away: ours, where it is one. */
export interface Original {
  messageId: string | null;
  subject: string | null;
  to: string | null;
}

/** What a mail server tells of a message that it was given. */
export interface Report {
  /** The gravest of its recipients'; its own where it names none. */
  verdict: RecipientVerdict;
  recipients: ReportedRecipient[];
  original: Original | null;
  evidence: Evidence[];
  /** From 0 to 1: a standard report is certain, a notice told by its words less so. */
  confidence: number;
}
