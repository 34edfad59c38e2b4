import type { KeptContact, Sums, Tier, Waiting } from '#likelihood';
import type { ExchangeChannel, StoryState } from '#touches';

/** A touch as it is kept: tier and chance are those of the day it was sent. */
export type KeptTouch = Waiting & {
  tier: Tier;
  /** Answered, or too old to be, and so in the sums. */
  closed: boolean;
};

/** What its closed touches add up to, for one member (null: an unknown one) with a contact. */
export type PairSums = ReadonlyMap<string | null, Sums>;

/** A contact as its log was counted so far. */
export interface ToldContact {
  contactId: string;
  story: StoryState;
  /** Of the last touch, which the next one is taken to follow. */
  channel: ExchangeChannel;
  kept: KeptContact;
  pairs: PairSums;
  /** Not closed yet, oldest first. */
  waiting: readonly KeptTouch[];
}

/** A contact after its story was told on, or anew. */
export interface Retold extends ToldContact {
  /** Touches whose rows are to be written. */
  touches: readonly KeptTouch[];
  /** Members whose rows are to be written. */
  memberIds: readonly (string | null)[];
  /** Told from nothing: no other row of the contact is to stay. */
  isAnew: boolean;
}
