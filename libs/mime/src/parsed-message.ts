/** A header as it stands: its name in lower case, its value unfolded and decoded (RFC 2047). */
export interface Header {
  name: string;
  value: string;
}

export interface Party {
  /** As written; null where the header has a name alone. */
  address: string | null;
  name: string | null;
}

/** A part beside the text: an attachment, a report, the original of a message that came back. */
export interface MessagePart {
  /** Lower case, such as `message/delivery-status`. */
  type: string;
  filename: string | null;
  isAttachment: boolean;
  /** The `method` of a calendar part (RFC 5546), upper case. */
  method: string | null;
  /** Bytes, decoded. */
  size: number;
  /** Its text where it is text or a message (text/*, message/*), at most 1 MB of it; null for everything else. */
  content: string | null;
}

/** A message taken apart. Never thrown away: what cannot be read is empty, and `problems` says so. */
export interface ParsedMessage {
  headers: Header[];
  /** With its angle brackets; null where there is none. */
  messageId: string | null;
  /** Every Message-ID in In-Reply-To, and in References, oldest first, with angle brackets. */
  inReplyTo: string[];
  references: string[];
  from: Party[];
  sender: Party | null;
  replyTo: Party[];
  to: Party[];
  cc: Party[];
  bcc: Party[];
  subject: string | null;
  /** As its sender dates it; null where that is no date. */
  date: Date | null;
  /** Its plain text; of a message that has HTML alone, the text of that, with quotes marked by "> ". */
  text: string;
  html: string | null;
  parts: MessagePart[];
  /** Why not all of it could be read: too deep, too large, cut off. */
  problems: string[];
}
