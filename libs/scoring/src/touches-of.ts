import { CONTACT_PRIOR_TOUCHES } from './constants.js';
import { Dialogue } from './dialogue.js';
import type { Opening, Question } from './dialogue.js';
import { isFor, lastInbound } from './inbound.js';
import type { Inbound } from './inbound.js';
import type { LoggedExchange } from './logged-exchange.js';
import { settledLog } from './settled-log.js';
import type { CountedTouch } from './touch.js';
import { memberWarmth, warmthOf } from './warmth.js';

/** What the log says of one contact. `inbound` is in time order; its last is `lastInboundAt`. */
export interface ContactHistory {
  touches: CountedTouch[];
  touchesEver: number;
  inbound: readonly Inbound[];
  lastInboundAt: Date | null;
}

/** The touches of one contact and the human messages it sent, from its log in the order logged (4.1 and 4.11). */
export function touchesOf(logged: readonly LoggedExchange[]): ContactHistory {
  const story = new ContactStory();
  for (const exchange of settledLog(logged)) story.take(exchange);
  const touches = story.touches();
  return { touches, touchesEver: touches.length, inbound: story.inbound, lastInboundAt: lastInbound(story.inbound) };
}

/** Tells each member's dialogue what that member said and heard. */
class ContactStory {
  readonly inbound: Inbound[] = [];
  private readonly dialogues = new Map<string | null, Dialogue>();
  private readonly answeredConversations = new Set<string>();
  private readonly asked: { exchange: LoggedExchange; question: Question; warmth: number }[] = [];

  take(exchange: LoggedExchange): void {
    if (exchange.automatic) return;
    if (exchange.direction === 'OUTBOUND' && exchange.channel !== 'IN_PERSON') this.say(exchange);
    else this.hear(exchange);
  }

  touches(): CountedTouch[] {
    return this.asked.map(({ exchange, question, warmth }, earlier) => ({
      interactionId: exchange.id,
      conversationId: exchange.conversationId,
      memberId: exchange.memberId,
      channel: exchange.channel,
      ...question,
      warmth,
      baseWeight: CONTACT_PRIOR_TOUCHES / (CONTACT_PRIOR_TOUCHES + earlier),
    }));
  }

  private say(exchange: LoggedExchange): void {
    if (!exchange.hopesForAnswer) return;
    const question = this.dialogueWith(exchange.memberId).say(exchange.happenedAt, this.openingOf(exchange));
    if (question) this.asked.push({ exchange, question, warmth: this.warmthFor(exchange) });
  }

  private hear(exchange: LoggedExchange): void {
    const inbound = { at: exchange.happenedAt, to: listenersOf(exchange) };
    this.inbound.push(inbound);
    if (exchange.conversationId) this.answeredConversations.add(exchange.conversationId);
    for (const [memberId, dialogue] of this.dialogues) if (isFor(inbound, memberId)) dialogue.hear(inbound.at);
  }

  private openingOf({ conversationId }: LoggedExchange): Opening {
    if (conversationId === null) return 'UNTHREADED';
    return this.answeredConversations.has(conversationId) ? 'SAME_THREAD' : 'NEW_THREAD';
  }

  /** A member who writes for the first time may already have heard from the contact. */
  private dialogueWith(memberId: string | null): Dialogue {
    const known = this.dialogues.get(memberId);
    if (known) return known;
    const dialogue = new Dialogue();
    const heardAt = lastInbound(this.inbound, { memberId });
    if (heardAt) dialogue.hear(heardAt);
    this.dialogues.set(memberId, dialogue);
    return dialogue;
  }

  private warmthFor({ memberId, happenedAt: before }: LoggedExchange): number {
    const heardAt = lastInbound(this.inbound, { before });
    if (memberId === null) return warmthOf(heardAt, before);
    return memberWarmth(heardAt, lastInbound(this.inbound, { before, memberId }), before);
  }
}

/** A call or a meeting is heard by whoever took part; a message by those it is addressed to. */
function listenersOf({ direction, memberId, addressedTo }: LoggedExchange): readonly string[] | null {
  if (direction === 'INBOUND') return addressedTo;
  return memberId === null ? addressedTo : [memberId, ...(addressedTo ?? [])];
}
