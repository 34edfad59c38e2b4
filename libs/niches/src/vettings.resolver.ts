import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Allow } from '#graph';
import { Role } from '#platform';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Niche } from './niche.entity.js';
import { NichesService } from './niches.service.js';
import { Vetting } from './vetting.entity.js';
import { PlaceArgs, VetContactInput } from './vetting.input.js';
import { VettingsService } from './vettings.service.js';

@Resolver(() => Vetting)
export class VettingsResolver {
  constructor(
    private readonly service: VettingsService,
    private readonly nicheList: NichesService,
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => Vetting, { description: 'Puts a contact on the list of a niche; the decision comes with vetContact' })
  @Allow(Role.MEMBER)
  addToNiche(@Args() place: PlaceArgs): Promise<Vetting> {
    return this.service.add(place);
  }

  @Mutation(() => Vetting, { description: 'Decides whether a contact matters in a niche, and says why' })
  @Allow(Role.MEMBER)
  vetContact(@Args('input') input: VetContactInput): Promise<Vetting> {
    return this.service.vet(input);
  }

  @Mutation(() => Niche, { description: 'Takes a contact off the list of a niche' })
  @Allow(Role.MEMBER)
  removeFromNiche(@Args() place: PlaceArgs): Promise<Niche> {
    return this.service.remove(place);
  }

  @ResolveField(() => Niche)
  niche(vetting: Vetting): Promise<Niche> {
    return this.nicheList.get(vetting.nicheId);
  }

  @ResolveField(() => Contact)
  contact(vetting: Vetting): Promise<Contact> {
    return this.contacts.get(vetting.contactId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who decided; null when it came with an import' })
  async member(vetting: Vetting): Promise<Member | null> {
    return vetting.memberId ? this.members.load(vetting.memberId) : null;
  }
}
