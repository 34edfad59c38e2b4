import type { ToldReason } from '#platform';
import type { Purpose } from '#templates';

/** A message that is about to leave. */
export interface Candidate {
  /** Of its dispatch, or any other key. */
  id: string;
  kind: 'PITCH' | 'ANSWER' | 'CALENDAR';
  contactId: string;
  /** What two spellings of the recipient's address share. */
  recipientKey: string;
  memberId: string | null;
  identityId: string | null;
  topic: string | null;
  language: string | null;
  purpose: Purpose | null;
  isAutomatic: boolean;
  /** Not if they answered since; null: whatever they said. */
  answeredSince: Date | null;
  pitchId: string | null;
  campaignId: string | null;
}

export type Obstacle =
  | { go: false; what: 'WAIT'; until: Date; reason: ToldReason }
  /** Until a person decides; the hold it waits behind, or null where it wants an approval. */
  | { go: false; what: 'HOLD'; holdId: string | null; reason: ToldReason }
  /** It will never leave. */
  | { go: false; what: 'STOP'; reason: ToldReason };

export type Verdict = { go: true } | Obstacle;
