import { Channel, Direction, Interaction, Nature } from '#interactions';
import type { PitchFacts } from './pitch-facts.js';

/** A mail of ours that will have left, unanswered, by the time another one is written; for looking ahead. */
export interface AssumedTouch {
  subject: string | null;
  /** Null: none will have. */
  sentAt: Date | null;
  /** When the other one is written. */
  now: Date;
}

/** What will be known then, if nothing else happens. */
export function factsAfter(facts: PitchFacts, { subject, sentAt: happenedAt }: AssumedTouch): PitchFacts {
  if (!happenedAt) return facts;
  const said = { direction: Direction.OUTBOUND, channel: Channel.MAIL, nature: Nature.HUMAN, hopesForAnswer: true };
  const touch = Object.assign(new Interaction(), { ...said, contactId: facts.contact.id, subject, happenedAt });
  return { ...facts, lastTouches: [touch, ...facts.lastTouches], pitchesBefore: facts.pitchesBefore + 1 };
}
