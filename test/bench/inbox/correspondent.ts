import type { DueLetter } from '../sending/letters.js';

/** Somebody who writes to us. */
export interface Correspondent {
  name: string;
  address: string;
  /** A mail of ours they may answer. */
  ours: { messageId: string; subject: string };
}

export const whoGot = ({ name, recipient, messageId, subject }: DueLetter): Correspondent => ({ name, address: recipient, ours: { messageId, subject } });

/** The same people as far as anybody can see, at addresses that nobody knows. */
export const stranger = (letter: DueLetter): Correspondent => ({ ...whoGot(letter), address: letter.recipient.replace('lectrice', 'inconnue') });
