import type { Place, SendWindow } from '#calendar';
import type { Tier } from '#contacts';
import { StepKind, type SequenceStep } from '#sequences';
import { Awaited, EnrolmentState, type Enrolment } from './enrolment.entity.js';

/** An enrolment with all its next move depends on. */
export interface Passage {
  enrolment: Enrolment;
  steps: SequenceStep[];
  window: SendWindow;
  /** Where its contact lives, as far as we know; else where we do. */
  place: Place;
  /** With the reason why they are to be left alone; null for whom we may write to. */
  contact: { name: string; tier: Tier; ownerId: string | null; leftAloneFor: string | null };
  sequence: {
    id: string;
    name: string;
    topic: string | null;
    priority: number;
    ownerId: string;
    identityId: string | null;
    mailboxId: string | null;
    nicheId: string | null;
  };
  /** Who started it: its mails are theirs. */
  authorId: string;
  sameWordsConfirmed: boolean;
  /** The day they said an absence ends, YYYY-MM-DD; null: they announced none. */
  returnsOn: string | null;
  /** The workspace's, for what is told to people. */
  ourTimeZone: string;
}

/** Its time has come; or somebody read its mail. */
export const isItsTurn = ({ enrolment: { state, awaits, dueAt } }: Passage, now: Date): boolean =>
  state === EnrolmentState.ACTIVE && (awaits === Awaited.APPROVAL || (awaits === Awaited.TIME && dueAt !== null && dueAt <= now));

/** Nothing is left after the last step. */
export const kindOf = ({ enrolment, steps }: Passage): StepKind | undefined => steps[enrolment.step - 1]?.kind;

export const isAtMail = (passage: Passage): boolean => kindOf(passage) === StepKind.MAIL;
