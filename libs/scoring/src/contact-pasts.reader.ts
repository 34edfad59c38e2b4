import type { Tier } from '#likelihood';
import { Database, rowsPerKey } from '#platform';
import { isOpen, touchesOf, type CountedTouch, type Inbound, type LoggedExchange, type Tuning } from '#touches';
import { Injectable } from '@nestjs/common';
import { LogReader } from './log.reader.js';
import type { Seen } from './responsiveness.js';
import { mayBeShown } from './shown-score.js';

/** All that scoring knows of one contact: touches oldest first, and what it sent us, in time order. */
export interface KnownContact {
  tier: Tier;
  touches: readonly PastTouch[];
  inbound: readonly Inbound[];
}

/** With the chance it had when it was sent. */
type PastTouch = CountedTouch & { chance: number };

type TouchRow = PastTouch & { contactId: string };

const SHOWN = `
  select c.id, c.tier from contact c
  left join contact_score s on s.workspace_id = c.workspace_id and s.contact_id = c.id
  where c.id = any($1) and ${mayBeShown('s', 'c')}`;

const TOUCHES = `
  select contact_id as "contactId", id as "interactionId", conversation_id as "conversationId", member_id as "memberId",
    channel, sent_at as "sentAt", reply_at as "replyAt", followups, warmth, base_weight as "baseWeight", chance
  from touch where contact_id = any($1) order by contact_id, sent_at, id`;

/** How many contacts' logs are in memory together. */
const CONTACTS_AT_ONCE = 200;

/** What is known of contacts, from their touches and the log, for scores other than those of now. */
@Injectable()
export class ContactPasts {
  constructor(
    private readonly db: Database,
    private readonly log: LogReader,
  ) {}

  /** Batched; null where no score is shown, as for whom we must leave alone. */
  find(contactId: string): Promise<KnownContact | null> {
    return this.db.load('known contacts', contactId, async (ids) => {
      const known = new Map<string, KnownContact>();
      for (let i = 0; i < ids.length; i += CONTACTS_AT_ONCE)
        for (const [id, contact] of await this.read(ids.slice(i, i + CONTACTS_AT_ONCE))) known.set(id, contact);
      return ids.map((id) => known.get(id) ?? null);
    });
  }

  /** Batched; oldest first, of hidden contacts too. */
  touchesOf(contactId: string): Promise<PastTouch[]> {
    return this.db.load('touches of contacts', contactId, async (ids) =>
      rowsPerKey(ids, await this.db.query<TouchRow>(TOUCHES, [ids]), (row) => row.contactId));
  }

  /** Those behind a score. */
  touchesBehind({ contactId, at, isPast, curves }: Seen): Promise<PastTouch[]> {
    return isPast ? this.touchesAsOf(contactId, at, curves.tuning) : this.touchesOf(contactId);
  }

  /** Those sent by a time, with the follow-ups sent by then. */
  async touchesAsOf(contactId: string, at: Date, tuning: Tuning): Promise<PastTouch[]> {
    const touches = (await this.touchesOf(contactId)).filter(({ sentAt }) => sentAt <= at);
    const isFollowedUp = (touch: PastTouch): boolean => touch.followups > 0 && isOpen(touch, at, tuning);
    if (!touches.some(isFollowedUp)) return touches;
    const told = (await this.logOf(contactId)).filter(({ happenedAt }) => happenedAt <= at);
    const then = new Map(touchesOf(told, tuning).touches.map((touch) => [touch.interactionId, touch.followups]));
    return touches.map((touch) =>
      (isFollowedUp(touch) ? { ...touch, followups: then.get(touch.interactionId) ?? 0 } : touch));
  }

  private logOf(contactId: string): Promise<LoggedExchange[]> {
    return this.db.load('logs of contacts', contactId, async (ids) => {
      const logs = await this.log.logsOf(ids);
      return ids.map((id) => logs.get(id) ?? []);
    });
  }

  private async read(ids: readonly string[]): Promise<[string, KnownContact][]> {
    const contacts = await this.db.query<{ id: string; tier: Tier }>(SHOWN, [ids]);
    const shown = contacts.map(({ id }) => id);
    const touches = await Promise.all(shown.map((id) => this.touchesOf(id)));
    const logs = await this.log.logsOf(shown);
    return contacts.map(({ id, tier }, i) => {
      const { inbound } = touchesOf(logs.get(id) ?? []);
      return [id, { tier, touches: touches[i], inbound }];
    });
  }
}
