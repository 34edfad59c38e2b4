import { Contact } from '#contacts';
import { badInput, Clock, Database, DomainError, refusing, rowsPerKey, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { NoteRefusalInput } from './refusal.input.js';
import { Refusal } from './refusal.entity.js';

const ONCE = { refusal_standing_once: 'topic: this wish is on record already. Leave it as it is.' };

/** Wishes of persons about a topic or a purpose. */
@Injectable()
export class RefusalsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The oldest first, those that were lifted too; batched. */
  list(contactId: string): Promise<Refusal[]> {
    return this.db.load('refusals', contactId, async (ids) => {
      const order = { notedAt: 'ASC', id: 'ASC' } as const;
      const rows = await (await this.db.manager()).find(Refusal, { where: { contactId: In([...ids]) }, order });
      return rowsPerKey(ids, rows, (row) => row.contactId);
    });
  }

  @Transactional()
  async note({ contactId, topic = null, purpose = null, reason }: NoteRefusalInput): Promise<Refusal> {
    if ((topic === null) === (purpose === null))
      throw badInput('topic', 'give a topic or a purpose, one of them. For nothing at all there is markDoNotContact.');
    await this.db.get(Contact, contactId, 'contact');
    const noted = { notedAt: this.clock.now(), notedById: this.db.actor.memberId };
    const standing = { liftedAt: null, liftedById: null, liftReason: null };
    const refusal = Refusal.make(this.db.workspaceId, { contactId, topic, purpose, reason, ...noted, ...standing });
    const manager = await this.db.manager();
    await refusing(ONCE, () => manager.insert(Refusal, refusal));
    return refusal;
  }

  @Transactional()
  async lift(id: string, reason: string): Promise<Refusal> {
    const refusal = await this.db.get(Refusal, id, 'refusal');
    if (refusal.liftedAt) throw new DomainError('CONFLICT', 'This was lifted already. Nothing is left to do.');
    const lifted = { liftedAt: this.clock.now(), liftedById: this.db.actor.memberId, liftReason: reason };
    return (await this.db.manager()).save(Object.assign(refusal, lifted));
  }
}
