import type { MailMessage } from '#capture';
import type { NewInteraction } from '#interactions';
import type { NewSuppression } from '#restraint';
import type { DispatchReport } from '#sending';

/** A message that did not arrive at an address we wrote to. */
export interface Failure {
  mailMessageId: string;
  addressKey: string;
  contactId: string | null;
  dispatchId: string | null;
  verdict: 'HARD' | 'SOFT';
  status: string | null;
  diagnostic: string | null;
  failedAt: Date;
}

/** Somebody called our mail unwanted: whoever is in charge of the contact has to know. */
export interface Complaint {
  contactId: string;
  address: string;
}

/** What follows from one message. */
export interface Consequences {
  /** With what was found out of it. */
  message: MailMessage;
  /** With ids of their own. */
  entries: (NewInteraction & { id: string })[];
  failures: Failure[];
  reports: DispatchReport[];
  suppressions: NewSuppression[];
  complaints: Complaint[];
  /** Addresses that mail reaches, or that write to us. */
  reached: { addressKey: string; at: Date }[];
  /** Message-IDs of uncertain messages that it proves to have left. */
  left: string[];
}

type Found = Partial<Pick<MailMessage, 'contactId' | 'matchedBy' | 'triage' | 'suggestions' | 'interactionId' | 'dispatchId'>>;

/** Nothing follows beside what was found out. */
export function nothingFrom(message: MailMessage, found: Found): Consequences {
  Object.assign(message, found);
  return { message, entries: [], failures: [], reports: [], suppressions: [], complaints: [], reached: [], left: [] };
}
