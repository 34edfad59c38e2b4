import { atNext, awake, DAY_MS } from '../calendar.js';
import type { Cast, Player } from '../cast.js';
import type { Draw } from '../draw.js';
import type { Colleague, Person } from '../people/person.js';
import type { Row } from '../rows/insert-rows.js';
import { english } from '../talk/english-phrases.js';
import { french } from '../talk/french-phrases.js';
import type { Phrases } from '../talk/phrases.js';
import { COLLEAGUES, FOUNDER } from '../team.js';
import type { Repertoire } from './repertoire.js';
import { worded } from './wording.js';

export type Way = 'MAIL' | 'DM' | 'COMMENT' | 'FORUM_REPLY' | 'CALL' | 'IN_PERSON' | 'GIFT' | 'SHARE_GIVEN';

/** One thing that happened; texts may hold marks (see Campaign). */
export interface Said {
  at: Date;
  direction: 'OUTBOUND' | 'INBOUND' | 'MUTUAL';
  channel: Way;
  body: string;
  subject?: string;
  /** Who of us; the owner when left out. */
  by?: Colleague;
  answers?: Entry;
  hopes?: boolean;
  minutes?: number;
  mood?: 'WARM' | 'NEUTRAL' | 'COLD';
  nature?: 'AUTO_REPLY' | 'BOUNCE' | 'NEWSLETTER';
  returnsAt?: Date;
  link?: string;
  persona?: string;
  corrects?: Entry;
}

/** What was said, as it stands in the log. */
export interface Entry extends Said {
  id: string;
  conversationId: string | null;
  post: string;
}

/** Keeps the log of one person. What would lie in the future is not written. */
export class Logbook {
  readonly rows: Row[] = [];
  readonly entries: Entry[] = [];
  readonly phrases: Phrases;
  private readonly heard = new Set<unknown>();

  constructor(
    readonly cast: Cast,
    readonly player: Player,
    private readonly repertoire: Repertoire,
  ) {
    this.phrases = player.person.language === 'en' ? english : french;
  }

  get person(): Person {
    return this.player.person;
  }

  get draw(): Draw {
    return this.player.draw;
  }

  get owner(): Colleague {
    return this.person.owner ?? FOUNDER;
  }

  get hasMailbox(): boolean {
    return Boolean(this.person.addresses ?? this.person.bounced);
  }

  /** When they come to answer what they might have answered at this time. */
  freeAt(at: Date): Date {
    const { answersAt } = this.person;
    return answersAt === undefined ? awake(at) : atNext(answersAt, at);
  }

  pick<T>(choices: readonly T[]): T {
    return this.repertoire.pick(choices, this.draw, this.heard);
  }

  /** Writes it down; null when it has not happened yet. */
  note(said: Said): Entry | null {
    const id = this.draw.uuid();
    const post = said.answers?.post ?? this.draw.of(this.person.posts);
    if (said.at >= this.cast.now) return null;
    const opens = said.hopes || said.direction === 'INBOUND';
    const conversationId = said.answers ? (said.answers.conversationId ?? said.answers.id) : opens ? id : null;
    const entry = { ...said, id, conversationId, post };
    this.entries.push(entry);
    this.rows.push(this.rowOf(entry));
    return entry;
  }

  private rowOf(entry: Entry): Row {
    const { at, corrects, answers, conversationId, direction, channel } = entry;
    const by = entry.by ?? this.owner;
    return {
      ...{ workspace_id: this.cast.workspaceId, id: entry.id, contact_id: this.player.id, direction, channel },
      ...{ happened_at: at, logged_at: this.loggedAt(entry), member_id: this.cast.memberIds[by], persona: entry.persona ?? null },
      ...{ subject: entry.subject ? this.worded(entry.subject, entry) : null, body: this.worded(entry.body, entry) },
      ...{ link: entry.link ?? null, conversation_id: conversationId, in_reply_to_id: answers?.id ?? null },
      ...{ hopes_for_answer: entry.hopes ?? false, minutes_spent: entry.minutes ?? null, nature: entry.nature ?? 'HUMAN' },
      ...{ recipients: this.recipientsOf(entry), mood: entry.mood ?? null },
      ...{ returns_on: entry.returnsAt?.toISOString().slice(0, 10) ?? null, corrects_id: corrects?.id ?? null, message_id: null },
    };
  }

  private worded(text: string, { at, post, by = this.owner, returnsAt }: Entry): string {
    return worded(text, { person: this.person, colleague: by, at, post, ...(returnsAt && { returnsAt }) });
  }

  /** Messages are logged as they pass, talks the same evening, never later than now. */
  private loggedAt({ at, direction, corrects }: Entry): Date {
    const delayMs = corrects ? DAY_MS / 3 : direction === 'MUTUAL' ? this.draw.between(20, 240) * 60_000 : this.draw.below(180) * 1_000;
    return new Date(Math.min(at.getTime() + delayMs, this.cast.now.getTime()));
  }

  private recipientsOf({ channel, direction, by = this.owner }: Entry): string[] {
    if (channel === 'MAIL' && direction === 'INBOUND') return [COLLEAGUES[by].email];
    const { addresses = [], bounced = [], places } = this.person;
    if (channel === 'MAIL') return [...addresses, ...bounced].slice(0, 1);
    const handle = places[0]?.username ?? places[0]?.handle;
    return channel === 'DM' && direction === 'OUTBOUND' && handle ? [handle] : [];
  }
}
