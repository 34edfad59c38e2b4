import type { ComposedMessage } from './compose-message.js';

/** What leaves: the bytes, and whom to hand them to. */
export interface DepartingMessage extends Pick<ComposedMessage, 'source' | 'envelope'> {
  /** Asked when the server is ready for the first byte, however long that took: a no breaks the dialogue off (DEFERRED). */
  mayStillLeave?: () => Promise<boolean>;
}

/** Takes messages out of the house. It never throws for what a server does: that is the delivery it returns. */
export interface MailTransport {
  deliver(message: DepartingMessage): Promise<Delivery>;
  /** Whether it could send now; if not, what is wrong and what to do about it. */
  verify(): Promise<TransportCheck>;
}

/**
 * What became of a message.
 * SENT: a server took it; RCPT refusals of other recipients are listed.
 * REFUSED: a server said no for good (5xx); sending the same again gets the same answer.
 * DEFERRED: it has certainly not left; try again later.
 * UNCERTAIN: the whole message was handed over and no answer came. It may have left: look for its Message-ID
 * before sending it again.
 */
export type Delivery =
  | { outcome: 'SENT'; response: string; refusals: Refusal[] }
  | ({ outcome: 'REFUSED' } & Refusal)
  | { outcome: 'DEFERRED'; code: number | null; text: string }
  | { outcome: 'UNCERTAIN'; text: string };

export interface Refusal {
  /** SMTP reply code; null when the message was refused before the server was asked. */
  code: number | null;
  text: string;
  /** What the server objects to. RECIPIENT: the address is dead. ACCOUNT: our own access, no message would pass. */
  about: 'RECIPIENT' | 'SENDER' | 'MESSAGE' | 'ACCOUNT';
  /** The address refused, where the server refused one. */
  address: string | null;
}

export type TransportCheck = { ok: true } | { ok: false; diagnosis: string };
