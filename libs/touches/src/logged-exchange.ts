export type ExchangeChannel =
  | 'MAIL' | 'DM' | 'COMMENT' | 'FORUM_REPLY' | 'LETTER' | 'CALL' | 'IN_PERSON' | 'GIFT' | 'SHARE_GIVEN' | 'OTHER';

/** One interaction of a contact, as scoring reads it from the log. */
export interface LoggedExchange {
  id: string;
  happenedAt: Date;
  /** A call answered and a meeting are MUTUAL; a call nobody took, or a voicemail, is OUTBOUND. */
  direction: 'OUTBOUND' | 'INBOUND' | 'MUTUAL';
  channel: ExchangeChannel;
  /** The member who wrote or spoke; null when unknown. */
  memberId: string | null;
  /** Members an inbound message is addressed to; null addresses everyone (shared inbox, brand DM, public comment). */
  addressedTo: readonly string[] | null;
  conversationId: string | null;
  hopesForAnswer: boolean;
  /** Auto-reply, out-of-office, bounce, newsletter: no part of the score, but for the touch a bounce voids. */
  automatic: boolean;
  /** Set on a bounce, or on the outbound message that is known never to have arrived. */
  bounced?: boolean;
  /** A mail to six or more at once: it tells nothing of what a mail to one person does. [4.11] */
  blast?: boolean;
  /** The entry this one replaces. */
  correctsId: string | null;
  /** The entry this one is known to answer (In-Reply-To) or, for a bounce, to report on. */
  answersId?: string | null;
}
