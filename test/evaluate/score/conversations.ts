import { Replay, type Place, type Replayed } from '#likelihood';
import { ALIKE_TOUCHES, Dialogue, elapsedMs, type Opening, type Question, type Tuning } from '#touches';
import type { Message } from './message-file.js';
import { RULES, type Regime } from './regime.js';

/** A touch as the rules found it, with the chance the score gave it before anything was known of its answer. */
export interface EvaluatedTouch {
  from: number;
  to: number;
  question: Question;
  replayed: Replayed;
}

/** When somebody was last heard, and when before that, so that what is heard in a second is not known in it. */
class LastHeard {
  at: Date | null = null;
  private earlier: Date | null = null;

  hear(at: Date): void {
    if (this.at && at <= this.at) return;
    [this.at, this.earlier] = [at, this.at];
  }

  before = (now: Date): Date | null => (this.at && this.at < now ? this.at : this.earlier);
}

/** A pair of people, in one direction: what the one asked the other, and when the other was heard. */
class Side {
  readonly dialogue: Dialogue;
  readonly heard = new LastHeard();
  waiting: EvaluatedTouch | null = null;
  /** Made with the first question: most pairs never have one. */
  place: Place | null = null;

  constructor(windowMs: number) {
    this.dialogue = new Dialogue(windowMs);
  }
}

const unnamed = { interactionId: '', conversationId: null, memberId: null, channel: 'DM' } as const;

/**
 * A collection as it goes by, told message by message in time order. Everyone is a member to those they write to and
 * a contact to those they hear from; the evaluation rules of the scoring note say what is a touch.
 */
export class Conversations {
  readonly touches: EvaluatedTouch[] = [];
  endsAt: Date | null = null;
  private readonly replay: Replay;
  private readonly sides = new Map<string, Side>();
  private readonly heard = new Map<number, LastHeard>();
  private readonly asked = new Map<string, number>();

  constructor(private readonly regime: Regime, private readonly tuning: Tuning) {
    this.replay = new Replay(tuning);
  }

  tell(message: Message): void {
    const { from, to, at, isReply } = message;
    this.endsAt = at;
    const [speaking, listening] = [this.sideOf(from, to), this.sideOf(to, from)];
    listening.dialogue.hear(at, isReply !== false);
    this.noteAnswer(listening);
    const question = speaking.dialogue.say(at, this.openingOf(message, speaking));
    if (question) this.ask(from, to, speaking, question);
    listening.heard.hear(at);
    this.heardOf(from).hear(at);
  }

  /** A note to oneself is heard before it is said, which must not make it part of a conversation. */
  private openingOf({ from, to, at, hasThread, isReply }: Message, { heard }: Side): Opening {
    if (isReply) return 'SAME_THREAD';
    if (hasThread) return 'NEW_THREAD';
    const isQuiet = heard.at === null || elapsedMs(heard.at, at) >= this.tuning.windowMs;
    return from === to && isQuiet ? 'NEW_THREAD' : 'UNTHREADED';
  }

  private noteAnswer(side: Side): void {
    const replyAt = side.waiting?.question.replyAt;
    if (!side.waiting || !replyAt) return;
    this.replay.answer(side.waiting.replayed, replyAt);
    side.waiting = null;
  }

  private ask(from: number, to: number, side: Side, question: Question): void {
    const rules = RULES[this.regime];
    const { sentAt } = question;
    const heard = { byAnyone: this.heardOf(to).before(sentAt), bySender: side.heard.before(sentAt) };
    const baseWeight = ALIKE_TOUCHES / (ALIKE_TOUCHES + this.countOne(rules.countedWith(from, to)));
    const touch = { ...unnamed, sentAt, replyAt: null, followups: 0, warmth: rules.warmthOf(heard, sentAt, this.tuning), baseWeight };
    side.place ??= rules.placeOf(from, to);
    side.waiting = { from, to, question, replayed: this.replay.ask(touch, side.place) };
    this.touches.push(side.waiting);
  }

  /** How many there were before. */
  private countOne(key: string): number {
    const earlier = this.asked.get(key) ?? 0;
    this.asked.set(key, earlier + 1);
    return earlier;
  }

  private sideOf(member: number, contact: number): Side {
    const key = `${member}>${contact}`;
    const known = this.sides.get(key);
    if (known) return known;
    const side = new Side(this.tuning.windowMs);
    this.sides.set(key, side);
    return side;
  }

  private heardOf(person: number): LastHeard {
    const known = this.heard.get(person);
    if (known) return known;
    const heard = new LastHeard();
    this.heard.set(person, heard);
    return heard;
  }
}
