import { elapsedMs } from './decay.js';

/** How an outbound message stands to what was said: it opens a thread, goes on with one, or threads are not known. */
export type Opening = 'NEW_THREAD' | 'SAME_THREAD' | 'UNTHREADED';

/** A message that waits for an answer, or has had it. */
export interface Question {
  readonly sentAt: Date;
  replyAt: Date | null;
  followups: number;
}

/** Where a dialogue was left. */
export interface LeftOff {
  open: Question | null;
  lastAt: Date | null;
}

/**
 * What one member and one contact say to each other, told in time order: at most one question is open between them.
 * These are the evaluation rules of Rapport's scoring note; who hears what, and which messages count, is the caller's.
 */
export class Dialogue {
  private open: Question | null;
  private lastAt: Date | null;

  /** @param windowMs an answer counts within this time @param left where to go on; its question is answered in place */
  constructor(private readonly windowMs: number, left: LeftOff = { open: null, lastAt: null }) {
    this.open = left.open;
    this.lastAt = left.lastAt;
  }

  get left(): LeftOff {
    return { open: this.open, lastAt: this.lastAt };
  }

  /** The contact speaks. In the same second as the question it cannot be the answer; past the window it is too late. */
  hear(at: Date, answers = true): void {
    if (answers && this.open && at > this.open.sentAt) {
      if (this.waitsAt(at)) this.open.replyAt = at;
      this.open = null;
    }
    this.lastAt = at;
  }

  /** The member writes: the question it opens, or null when it follows one up or goes on with a conversation. */
  say(at: Date, opening: Opening): Question | null {
    const question = opening === 'SAME_THREAD' ? null : this.ask(at, opening);
    this.lastAt = at;
    return question;
  }

  private ask(at: Date, opening: Opening): Question | null {
    if (this.open && this.waitsAt(at)) {
      if (at > this.open.sentAt) this.open.followups += 1;
      return null;
    }
    if (opening === 'UNTHREADED' && this.talkedBefore(at)) return null;
    this.open = { sentAt: at, replyAt: null, followups: 0 };
    return this.open;
  }

  private waitsAt(at: Date): boolean {
    return this.open !== null && elapsedMs(this.open.sentAt, at) <= this.windowMs;
  }

  private talkedBefore(at: Date): boolean {
    return this.lastAt !== null && elapsedMs(this.lastAt, at) < this.windowMs;
  }
}
