import { AddressesService, AddressState, Contact } from '#contacts';
import { Clock, Database, DomainError, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { SuppressionListeners } from './suppression-listeners.js';
import { Suppression, SuppressionCause } from './suppression.entity.js';

/** Why no more mail goes to an address. */
export interface NewSuppression {
  /** The address in the spelling that all its spellings share. */
  addressKey: string;
  /** For them alone; null: for everybody who has the address. */
  contactId: string | null;
  cause: `${SuppressionCause}`;
  evidence: string | null;
  dispatchId: string | null;
}

const STATES = `
  select a.id, a.state, coalesce(bool_or(s.cause <> 'BOUNCED'), false) as "isUnwanted", count(s.id) > 0 as "isSuppressed"
  from address a
  left join suppression s on s.address_key = a.key and (s.contact_id is null or s.contact_id = a.contact_id) and s.lifted_at is null
  where a.key = $1 and ($2::uuid is null or a.contact_id = $2)
  group by a.id, a.state, a.contact_id order by a.contact_id, a.id`;

interface Standing {
  id: string;
  state: AddressState;
  isUnwanted: boolean;
  isSuppressed: boolean;
}

/** Addresses that take no more mail, and what their states show of it. */
@Injectable()
export class Suppressions {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
    private readonly addresses: AddressesService,
    private readonly listeners: SuppressionListeners,
  ) {}

  /** Said twice, it stands once. @returns the one that stands */
  @Transactional()
  async suppress(news: NewSuppression): Promise<Suppression> {
    const { addressKey, contactId } = news;
    const cause = news.cause as SuppressionCause;
    // Whoever says the same at the same moment waits here; contacts are locked before anything about them.
    if (contactId) await this.db.get(Contact, contactId, 'contact');
    const manager = await this.db.manager();
    const known = await manager.findOneBy(Suppression, { addressKey, contactId: contactId ?? IsNull(), cause, liftedAt: IsNull() });
    if (known) return known;
    const circumstances = { suppressedAt: this.clock.now(), suppressedById: this.db.actor.memberId };
    const suppression = Suppression.make(this.db.workspaceId, { ...news, cause, ...circumstances, ...STANDS });
    await manager.createQueryBuilder().insert().into(Suppression).values(suppression).orIgnore().execute();
    await this.settle(suppression);
    await this.listeners.tell(suppression);
    return manager.findOneByOrFail(Suppression, { addressKey, contactId: contactId ?? IsNull(), cause, liftedAt: IsNull() });
  }

  /** Mail may go there again, as far as nothing else forbids it. */
  @Transactional()
  async lift(id: string, reason: string): Promise<Suppression> {
    const manager = await this.db.manager();
    const { contactId } = await manager.findOneBy(Suppression, { id }) ?? { contactId: null };
    if (contactId) await this.db.get(Contact, contactId, 'contact');
    const suppression = await this.db.get(Suppression, id, 'suppression');
    if (suppression.liftedAt) throw new DomainError('CONFLICT', 'This was lifted already. Nothing is left to do.');
    const { memberId } = this.db.actor;
    await manager.save(Object.assign(suppression, { liftedAt: this.clock.now(), liftedById: memberId, liftReason: reason }));
    await this.settle(suppression);
    return suppression;
  }

  /** The state of each address that it concerns tells what stands now. */
  private async settle({ addressKey, contactId }: Suppression): Promise<void> {
    for (const address of await this.db.query<Standing>(STATES, [addressKey, contactId])) {
      const state = stateOf(address);
      if (state !== address.state) await this.addresses.become(address.id, state);
    }
  }
}

const STANDS = { liftedAt: null, liftedById: null, liftReason: null };

function stateOf({ isUnwanted, isSuppressed }: Standing): AddressState {
  if (!isSuppressed) return AddressState.VALID;
  return isUnwanted ? AddressState.SUPPRESSED : AddressState.BOUNCED;
}
