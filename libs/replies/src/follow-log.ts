import { MembersService } from '#accounts';
import type { Place } from '#calendar';
import { wasHeard, type Interaction, type InteractionListener } from '#interactions';
import { Clock, Database } from '#platform';
import { suggestLabel } from '#quoting';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AwaitedReply } from './awaited-reply.entity.js';
import { beginAwaited, keepAwaited } from './keep-awaited.js';
import { LogReader, type LogState } from './log.reader.js';
import { escalationAfter, waitedFor } from './office-hours.js';
import { ReplyLabel } from './reply-label.js';
import { ReplyTasks } from './reply-tasks.js';

const OPEN_OF = 'select contact_id as "contactId" from awaited_reply where contact_id = any($1) and closed_at is null';

/** What was taken for an answer is said anew: it waits again, until the log says otherwise. */
const WAITS_AGAIN = `
  update awaited_reply r set closed_at = null, closed_by_id = null, answer_id = null, response_minutes = null,
    working_minutes = null, escalated_at = null, task_ids = '{}', version = version + 1
  where r.answer_id = any($1) and not exists (
    select from awaited_reply o
    where o.workspace_id = r.workspace_id and o.contact_id = r.contact_id and o.closed_at is null)`;

/** Keeps the queue by the log, in the transaction that logs: a person's words open an item, our answer closes it. */
@Injectable()
export class FollowLog implements InteractionListener {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: LogReader,
    private readonly members: MembersService,
    private readonly tasks: ReplyTasks,
  ) {}

  async logged(contactIds: string[], entries: readonly Interaction[]): Promise<void> {
    const corrected = entries.flatMap(({ correctsId }) => correctsId ?? []);
    if (corrected.length) await this.db.query(WAITS_AGAIN, [corrected]);
    const concerned = await this.concerned(contactIds, entries);
    if (!concerned.length) return;
    const states = await this.log.states(concerned, entries.map(({ id }) => id));
    const moved = states.filter(({ openId, waiting }) => openId || waiting);
    if (moved.length) await this.follow(moved);
  }

  /** A thousand mails of ours to people nobody waits for cost one short question. */
  private async concerned(contactIds: string[], entries: readonly Interaction[]): Promise<string[]> {
    if (entries.some(wasHeard)) return contactIds;
    return (await this.db.query<{ contactId: string }>(OPEN_OF, [contactIds])).map(({ contactId }) => contactId);
  }

  /** Closed ones are kept before new ones: one is open a contact. */
  private async follow(states: LogState[]): Promise<void> {
    const manager = await this.db.manager();
    const ids = states.flatMap(({ openId }) => openId ?? []);
    const [items, place] = await Promise.all([
      ids.length ? manager.findBy(AwaitedReply, { id: In(ids) }) : [],
      this.members.currentWorkspace(),
    ]);
    const byId = new Map(items.map((item) => [item.id, item]));
    const itemOf = ({ openId }: LogState) => (openId === null ? undefined : byId.get(openId));
    const answered = states.filter(({ answerId }) => answerId).map((state) => this.answer(itemOf(state)!, state, place));
    const gone = states.flatMap((state) => (state.waiting ? [] : (itemOf(state) ?? []))).filter(({ closedAt }) => !closedAt);
    const waiting = states.filter((state) => state.waiting);
    const openOf = (state: LogState) => (state.answerId ? undefined : itemOf(state));
    const waitOn = waiting.filter(openOf).map((state) => this.waitFor(openOf(state), state, place));
    await keepAwaited(this.db, [...answered, ...waitOn]);
    await this.tasks.done(answered);
    await this.tasks.cancel(gone, 'NOT_HEARD');
    if (gone.length) await manager.remove(AwaitedReply, gone);
    await beginAwaited(this.db, waiting.filter((state) => !openOf(state)).map((state) => this.waitFor(undefined, state, place)));
  }

  private answer(item: AwaitedReply, { answerId, answeredAt, answeredById }: LogState, place: Place): AwaitedReply {
    const waited = waitedFor(item.waitsSince, answeredAt!, place);
    item.answered({ answerId, closedById: answeredById, ...waited }, this.clock.now());
    return item;
  }

  private waitFor(item: AwaitedReply | undefined, state: LogState, place: Place): AwaitedReply {
    const { contactId, ownerId, waiting: entries, words } = state;
    const awaited = item ?? AwaitedReply.make(this.db.workspaceId, { ...NEW, contactId, ownerId });
    const [firstEntryId, lastEntryId, waitsSince] = [state.firstEntryId!, state.lastEntryId!, state.waitsSince!];
    const label = words ? suggestLabel(words) : null;
    const escalatesAt = escalationAfter(later(waitsSince, awaited.reopenedAt), place);
    awaited.waitFor({ firstEntryId, lastEntryId, entries, waitsSince, escalatesAt }, label && ReplyLabel[label]);
    return awaited;
  }
}

const NEW = { label: null, labelIsConfirmed: false, escalatedAt: null, taskIds: [], reopenedAt: null };

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one);
