import { Member, MembersService } from '#accounts';
import { Address, Contact, ContactsReader } from '#contacts';
import { Allow, type Connection, connectionOf } from '#graph';
import { badInput, Role } from '#platform';
import { normaliseAddress } from '#spellings';
import { Args, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Suppression, SuppressionCause } from './suppression.entity.js';
import { LiftInput, SuppressAddressInput, SuppressionsArgs } from './suppression.input.js';
import { SuppressionsReader } from './suppressions.reader.js';
import { Suppressions } from './suppressions.service.js';

@ObjectType({ description: 'A page of suppressions, the newest first' })
class SuppressionConnection extends connectionOf(Suppression) {}

@Resolver(() => Suppression)
export class SuppressionsResolver {
  constructor(
    private readonly service: Suppressions,
    private readonly reader: SuppressionsReader,
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
  ) {}

  @Query(() => SuppressionConnection, { description: 'Addresses that get no more mail, and those that do again' })
  @Allow(Role.VIEWER)
  suppressions(@Args() asked: SuppressionsArgs): Promise<Connection<Suppression>> {
    return this.reader.page(asked);
  }

  @Mutation(() => Suppression, { description: 'No more mail to an address, effective at once; only an admin lifts it' })
  @Allow(Role.MEMBER)
  suppressAddress(@Args('input') { address, contactId = null, reason }: SuppressAddressInput): Promise<Suppression> {
    const read = normaliseAddress(address);
    if ('error' in read) throw badInput('address', `${read.error.reason} ${read.error.remedy}`);
    const by = { cause: SuppressionCause.BY_HAND, evidence: reason, dispatchId: null };
    return this.service.suppress({ addressKey: read.key, contactId, ...by });
  }

  @Mutation(() => Suppression, { description: 'Mail may go to an address again, as far as nothing else stands against it' })
  @Allow(Role.ADMIN)
  liftSuppression(@Args('input') { id, reason }: LiftInput): Promise<Suppression> {
    return this.service.lift(id, reason);
  }

  @ResolveField(() => Contact, { nullable: true, description: 'For whom alone; null: for everybody who has the address' })
  async contact({ contactId }: Suppression): Promise<Contact | null> {
    return contactId ? this.contacts.load(contactId) : null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who decided it; null where nobody of us did' })
  async suppressedBy({ suppressedById }: Suppression): Promise<Member | null> {
    return suppressedById ? this.members.load(suppressedById) : null;
  }

  @ResolveField(() => Member, { nullable: true })
  async liftedBy({ liftedById }: Suppression): Promise<Member | null> {
    return liftedById ? this.members.load(liftedById) : null;
  }
}

@Resolver(() => Address)
export class AddressSuppressionsResolver {
  constructor(private readonly reader: SuppressionsReader) {}

  @ResolveField(() => [Suppression], { description: 'What stands against writing to this contact there' })
  suppressions(address: Address): Promise<Suppression[]> {
    return this.reader.ofAddress(address.id);
  }
}
