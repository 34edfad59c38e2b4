import type { PitchPolicy } from '#charter';
import type { Contact } from '#contacts';
import type { Interaction } from '#interactions';
import type { Homework, Post } from '#listening';

export interface PresenceFact {
  id: string;
  platform: string;
  title: string | null;
  url: string | null;
  handle: string | null;
  forum: string | null;
  language: string | null;
  createdAt: Date;
}

export interface NicheFact {
  id: string;
  name: string;
  description: string | null;
  decidedAt: Date | null;
}

/** Something one side gave or asked, and when. */
export interface Favour {
  what: string;
  at: Date;
}

/** What is known of one contact when a pitch is written: rows, not yet words. */
export interface PitchFacts {
  contact: Contact;
  hasAddress: boolean;
  presences: PresenceFact[];
  /** Newest first. */
  posts: Post[];
  homework: Homework[];
  lastTouches: Interaction[];
  niche: NicheFact | null;
  policy: PitchPolicy | null;
  /** They wrote to us, or spoke with us, at least once. */
  hasAnswered: boolean;
  pitchesBefore: number;
  /** Over the charter's window. */
  gaveLately: Favour[];
  askedLately: Favour[];
}
