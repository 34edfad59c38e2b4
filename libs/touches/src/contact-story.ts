import { ALIKE_TOUCHES } from './constants.js';
import { Dialogue, type Opening } from './dialogue.js';
import { Heard, later } from './heard.js';
import type { Inbound } from './inbound.js';
import type { LoggedExchange } from './logged-exchange.js';
import { NOTHING_TOLD, type DialogueState, type StoryState } from './story-state.js';
import type { CountedTouch } from './touch.js';
import { USUAL_TUNING, type Tuning } from './tuning.js';
import { memberWarmth, warmthOf } from './warmth.js';

/** A member's dialogue with the contact, and what addressed this member by name. */
interface Pair {
  dialogue: Dialogue;
  heard: Heard;
}

/**
 * The story of one contact, told exchange by exchange in time order, from the beginning or from where it was left: tells each
 * member's dialogue what that member said and heard. Going on with it takes no longer however much was told before.
 */
export class ContactStory {
  /** The human messages told. */
  readonly inbound: Inbound[] = [];
  /** The touches that waited where it was left, changed in place, and those that were opened since, oldest first. */
  readonly touches: CountedTouch[];
  /** Members who spoke, or were addressed by name. */
  readonly concerned = new Set<string | null>();
  private readonly anyone: Heard;
  private readonly everyone: Heard;
  private readonly pairs: Map<string | null, Pair>;
  private readonly answered: Set<string>;
  private touchesEver: number;
  private toldUntil: Date | null;

  /** @param answered conversations the contact spoke in before, of those that will be told of */
  constructor(private readonly tuning: Tuning = USUAL_TUNING, state: StoryState = NOTHING_TOLD, answered: Iterable<string> = []) {
    this.touches = state.dialogues.flatMap(({ open }) => open ?? []);
    this.anyone = new Heard(state.lastInboundAt);
    this.everyone = new Heard(state.heardByAllAt);
    this.answered = new Set(answered);
    this.touchesEver = state.touchesEver;
    this.toldUntil = state.toldUntil;
    this.pairs = new Map(state.dialogues.map((left) => [left.memberId, this.resumed(left)]));
  }

  get state(): StoryState {
    const { touchesEver, toldUntil, anyone, everyone, pairs } = this;
    const dialogues = [...pairs].map(([memberId, { dialogue, heard }]) => {
      const { open, lastAt } = dialogue.left;
      return { memberId, open: open as CountedTouch | null, lastAt, lastInboundAt: heard.at };
    });
    return { toldUntil, touchesEver, lastInboundAt: anyone.at, heardByAllAt: everyone.at, dialogues };
  }

  take(exchange: LoggedExchange): void {
    this.toldUntil = later(exchange.happenedAt, this.toldUntil);
    if (exchange.automatic) return;
    if (exchange.direction === 'OUTBOUND' && exchange.channel !== 'IN_PERSON') this.say(exchange);
    else this.hear(exchange);
  }

  private say(exchange: LoggedExchange): void {
    if (!exchange.hopesForAnswer) return;
    const { memberId, happenedAt } = exchange;
    this.concerned.add(memberId);
    const question = this.pairOf(memberId).dialogue.say(happenedAt, this.openingOf(exchange));
    if (!question) return;
    const { id: interactionId, conversationId, channel, blast } = exchange;
    const frozen = { warmth: this.warmthFor(memberId, happenedAt), baseWeight: ALIKE_TOUCHES / (ALIKE_TOUCHES + this.touchesEver) };
    this.touches.push(Object.assign(question, { interactionId, conversationId, memberId, channel, ...(blast && { blast }), ...frozen }));
    this.touchesEver += 1;
  }

  private hear(exchange: LoggedExchange): void {
    const { happenedAt: at, conversationId } = exchange;
    const to = listenersOf(exchange);
    this.inbound.push({ at, to });
    if (conversationId) this.answered.add(conversationId);
    if (to === null) {
      this.everyone.hear(at);
      for (const { dialogue } of this.pairs.values()) dialogue.hear(at);
    } else {
      for (const memberId of to) this.hears(memberId, at);
      this.pairs.get(null)?.dialogue.hear(at);
    }
    this.anyone.hear(at);
  }

  private hears(memberId: string, at: Date): void {
    this.concerned.add(memberId);
    const { dialogue, heard } = this.pairOf(memberId);
    heard.hear(at);
    dialogue.hear(at);
  }

  private openingOf({ conversationId }: LoggedExchange): Opening {
    if (conversationId === null) return 'UNTHREADED';
    return this.answered.has(conversationId) ? 'SAME_THREAD' : 'NEW_THREAD';
  }

  /** A member of whom nothing was told may have heard what addressed everyone; an unknown one hears all. */
  private pairOf(memberId: string | null): Pair {
    const known = this.pairs.get(memberId);
    if (known) return known;
    const pair = this.resumed({ memberId, open: null, lastAt: null, lastInboundAt: null });
    this.pairs.set(memberId, pair);
    return pair;
  }

  private resumed({ memberId, open, lastAt, lastInboundAt }: DialogueState): Pair {
    const heardAt = memberId === null ? this.anyone.at : later(this.everyone.at, lastInboundAt);
    const dialogue = new Dialogue(this.tuning.windowMs, { open, lastAt: later(lastAt, heardAt) });
    return { dialogue, heard: new Heard(lastInboundAt) };
  }

  private warmthFor(memberId: string | null, at: Date): number {
    const heardAt = this.anyone.before(at);
    if (memberId === null) return warmthOf(heardAt, at, this.tuning);
    const own = later(this.everyone.before(at), this.pairOf(memberId).heard.before(at));
    return memberWarmth(heardAt, own, at, this.tuning);
  }
}

/** A call or a meeting is heard by whoever took part; a message by those it is addressed to. */
function listenersOf({ direction, memberId, addressedTo }: LoggedExchange): readonly string[] | null {
  if (direction === 'INBOUND') return addressedTo;
  return memberId === null ? addressedTo : [memberId, ...(addressedTo ?? [])];
}
