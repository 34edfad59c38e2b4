import { badInput, Clock, Database, notFound, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { correctionOf, type InteractionChanges } from './correction.js';
import { insertEntries } from './insert-entries.js';
import { InteractionListeners } from './interaction-listeners.js';
import { Interaction } from './interaction.entity.js';
import { newInteraction, type Answered, type NewInteraction } from './new-interaction.js';

const MEMBERS = 'select id from member where id = any($1)';

const ANSWERED = 'select id, contact_id as "contactId", conversation_id as "conversationId" from interaction where id = any($1)';

const CORRECTED_BEFORE = 'id: this entry was corrected before. Correct the newest one instead, its correctedBy.';

/** The log: adding to it, and correcting it by adding to it. */
@Injectable()
export class InteractionsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly listeners: InteractionListeners,
  ) {}

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<Interaction> {
    const found = await (await this.db.manager()).findOneBy(Interaction, { id });
    if (!found) throw notFound('interaction', id);
    return found;
  }

  /** Logs exchanges that have happened, all or none. Throws NOT_FOUND for a contact, BAD_INPUT for what cannot be. */
  @Transactional()
  async log(said: readonly NewInteraction[]): Promise<Interaction[]> {
    return this.db.planOnce(async () => {
      const contactIds = await this.hold(said.map((one) => one.contactId));
      const entries = await this.add(said);
      await this.listeners.tell(contactIds, entries);
      return entries;
    });
  }

  /** Logs the entry as it should have been; the old one stays. Throws CONFLICT when it was corrected before. */
  @Transactional()
  async correct(id: string, changes: InteractionChanges): Promise<Interaction> {
    const wrong = await this.get(id);
    const contactIds = await this.hold([wrong.contactId, changes.contactId ?? wrong.contactId]);
    const correction = correctionOf(wrong, changes);
    const [entry] = await refusing({ interaction_corrected_once: CORRECTED_BEFORE }, () => this.add([correction]));
    await this.listeners.tell(contactIds, [entry]);
    return entry;
  }

  /** Locks the contacts, always in one order: what is kept by a contact's log is counted by one at a time. */
  private async hold(contactIds: string[]): Promise<string[]> {
    const text = 'select id from contact where id = any($1) order by id for no key update';
    const held = (await this.db.query<{ id: string }>(text, [contactIds])).map(({ id }) => id);
    const missing = contactIds.find((id) => !held.includes(id));
    if (missing) throw notFound('contact', missing);
    return held;
  }

  private async add(said: readonly NewInteraction[]): Promise<Interaction[]> {
    const [known] = await Promise.all([this.answeredBy(said), this.refuseStrangers(said)]);
    const { workspaceId, actor } = this.db;
    const circumstances = { workspaceId, actingMemberId: actor.memberId, now: this.clock.now() };
    const entries = said.map((one) => {
      const entry = newInteraction(one, { ...circumstances, answered: answeredIn(known, one) });
      known.set(entry.id, entry);
      return entry;
    });
    await insertEntries(this.db, entries);
    return entries;
  }

  private async answeredBy(said: readonly NewInteraction[]): Promise<Map<string, Answered>> {
    const ids = said.flatMap(({ inReplyToId }) => inReplyToId ?? []);
    const found = ids.length ? await this.db.query<Answered>(ANSWERED, [ids]) : [];
    return new Map(found.map((one) => [one.id, one]));
  }

  private async refuseStrangers(said: readonly NewInteraction[]): Promise<void> {
    const ids = new Set(said.flatMap(({ memberId }) => memberId ?? []));
    const found = ids.size ? await this.db.query(MEMBERS, [[...ids]]) : [];
    if (found.length < ids.size) throw badInput('memberId', 'no member of this workspace has this id. See members.');
  }
}

function answeredIn(known: ReadonlyMap<string, Answered>, { inReplyToId, contactId }: NewInteraction): Answered | null {
  if (!inReplyToId) return null;
  const answered = known.get(inReplyToId);
  if (answered?.contactId !== contactId)
    throw badInput('inReplyToId', 'no entry of this contact has this id. Take it from their timeline.');
  return answered;
}
