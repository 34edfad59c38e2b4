import { Clock, Database, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AddressLetters } from './address-letters.js';
import { DispatchState } from './dispatch-state.js';
import { Dispatch, type OriginKind } from './dispatch.entity.js';
import type { Letter } from './letter.js';
import { StoreDispatches } from './store-dispatches.js';

const ONCE = { dispatch_origin_once: 'A message was made of this already. Look at its dispatch.' };

/** Makes dispatches, and finds them. */
@Injectable()
export class DispatchesService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly letters: AddressLetters,
    private readonly store: StoreDispatches,
  ) {}

  /** Throws NOT_FOUND. */
  get(id: string): Promise<Dispatch> {
    return this.db.get(Dispatch, id, 'dispatch');
  }

  /** Throws CONFLICT when the origin has a dispatch already, BAD_INPUT when nobody can be said to send it. */
  async post(letter: Letter): Promise<Dispatch> {
    const [dispatch] = await this.postMany([letter]);
    return dispatch!;
  }

  /** Makes a message of each letter, all or none, in the order given; each leaves when it is due and nothing forbids it. */
  @Transactional()
  async postMany(letters: readonly Letter[]): Promise<Dispatch[]> {
    const now = this.clock.now();
    const dispatches = (await this.letters.address(letters)).map((one) => ({ ...NEW, ...one, dueAt: one.dueAt ?? now, createdAt: now }));
    await refusing(ONCE, () => this.store.insert(dispatches));
    return dispatches as Dispatch[];
  }

  /** The newest message of ours to a contact that left, or is to leave; null when there is none. */
  async findLastTo(contactId: string): Promise<Dispatch | null> {
    const where = { contactId, state: In(ON_THEIR_WAY) };
    return (await this.db.manager()).findOne(Dispatch, { where, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** The message that an entry of the log tells of; null where none of ours does. */
  async findByMessageId(messageId: string): Promise<Dispatch | null> {
    return (await this.db.manager()).findOneBy(Dispatch, { messageId });
  }

  /** The dispatch of each origin, batched. */
  loadByOrigin(originId: string, originKind: OriginKind = 'PITCH'): Promise<Dispatch | null> {
    return this.db.load(`dispatch by ${originKind}`, originId, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Dispatch, { originKind, originId: In([...ids]) });
      const byOrigin = new Map(rows.map((row) => [row.originId, row]));
      return ids.map((one) => byOrigin.get(one) ?? null);
    });
  }

  /** Batched. */
  load(id: string): Promise<Dispatch | null> {
    return this.db.load('dispatch', id, async (ids) => {
      const rows = await (await this.db.manager()).findBy(Dispatch, { id: In([...ids]) });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((one) => byId.get(one) ?? null);
    });
  }
}

const ON_THEIR_WAY = [DispatchState.SENT, DispatchState.CAPTURED, DispatchState.UNCERTAIN];

const NEW = {
  ...{ identityId: null, topic: null, language: null, purpose: null, isAutomatic: false, answeredSince: null, campaignId: null },
  ...{ enrolmentId: null, priority: 0, source: null, state: DispatchState.DUE, reason: null, wait: null, holdId: null, attempts: 0 },
  ...{ deferrals: 0, claimedBy: null, leaseUntil: null, handedOverAt: null, claimedAt: null, settledAt: null, interactionId: null },
};
