import type { Tier } from '#contacts';
import type { Channel, Direction } from '#interactions';
import type { Purpose } from '#templates';
import type { Candidate, Obstacle } from './candidate.js';
import type { Hold } from './hold.entity.js';
import type { PressureRules } from './pressure-rules.entity.js';
import type { Refusal } from './refusal.entity.js';
import type { Suppression } from './suppression.entity.js';

/** An exchange of people in the log: human and not corrected. */
export interface Exchange {
  happenedAt: Date;
  direction: Direction;
  channel: Channel;
  /** With whom of the people on record who may be one person. */
  name: string;
  memberId: string | null;
  member: string | null;
  /** It answers something of theirs. */
  isAnswer: boolean;
  /** It hopes for an answer and is none. */
  isTouch: boolean;
  /** Found in an old mailbox. */
  isHistory: boolean;
  campaignId: string | null;
}

/** A pitch that left, or that a worker is handing over, or that may have left. */
export interface Departure {
  state: 'LEFT' | 'CLAIMED' | 'UNCERTAIN';
  /** Its dispatch; null once it left. */
  dispatchId: string | null;
  at: Date;
  purpose: Purpose | null;
  memberId: string | null;
  member: string | null;
  campaignId: string | null;
}

/** What the same campaign sent to somebody who may be the same person. */
export interface Duplicate {
  name: string;
  at: Date;
}

/** What is known of one contact, and of whoever may be the same person (one address, one presence). */
export interface Person {
  contactId: string;
  name: string;
  tier: Tier;
  doNotContactAt: Date | null;
  doNotContactReason: string | null;
  /** Others who may be the same person. */
  twins: string[];
  /** Standing ones. */
  refusals: Pick<Refusal, 'topic' | 'purpose' | 'reason' | 'notedAt'>[];
  /** Standing ones that concern them, at any address. */
  suppressions: Pick<Suppression, 'addressKey' | 'contactId' | 'cause' | 'suppressedAt'>[];
  /** Their addresses that mail is not worth sending to, by key. */
  unreachable: Record<string, 'BOUNCED' | 'SUPPRESSED'>;
  exchanges: Exchange[];
  departures: Departure[];
}

export type StandingHold = Pick<Hold, 'id' | 'identityId' | 'topic' | 'language' | 'reason' | 'heldAt'>;
export type Limits = Omit<PressureRules, 'workspaceId' | 'id' | 'version'>;

/** One message to be judged, and all that the rules look at: plain values. */
export interface Question {
  candidate: Candidate;
  person: Person;
  /** The same campaign reached them under another name. */
  duplicate: Duplicate | null;
  /** A named person approved these very words. */
  isApproved: boolean;
  /** Another message to the same person was let go in the same breath. */
  isCrowded: boolean;
  limits: Limits;
  holds: readonly StandingHold[];
  now: Date;
}

/** What stands in the way, or null. */
export type Rule = (question: Question) => Obstacle | null;
