import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Contact } from './contact.entity.js';
import { ContactsReader } from './contacts.reader.js';
import { Platform } from './platform.entity.js';
import { PlatformsService } from './platforms.service.js';
import { Presence } from './presence.entity.js';
import { AddPresenceInput, UpdatePresenceInput } from './presence.input.js';
import { PresencesService } from './presences.service.js';

@Resolver(() => Presence)
export class PresencesResolver {
  constructor(
    private readonly service: PresencesService,
    private readonly platformList: PlatformsService,
    private readonly contacts: ContactsReader,
  ) {}

  @Query(() => [Platform], { description: 'The places where contacts speak, those closed for good last' })
  @Allow(Role.VIEWER)
  platforms(): Promise<Platform[]> {
    return this.platformList.list();
  }

  @Mutation(() => Presence, { description: 'Records where a contact speaks; the platform is recognised from the URL' })
  @Allow(Role.MEMBER)
  addPresence(@Args('input') input: AddPresenceInput): Promise<Presence> {
    return this.service.add(input);
  }

  @Mutation(() => Presence, {
    description: 'Changes the fields it names; a new URL brings its own platform and handle',
  })
  @Allow(Role.MEMBER)
  updatePresence(@Args('input') input: UpdatePresenceInput): Promise<Presence> {
    return this.service.update(input);
  }

  @Mutation(() => Contact, { description: 'Takes a presence from its contact' })
  @Allow(Role.MEMBER)
  removePresence(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Contact> {
    return this.service.remove(id);
  }

  @ResolveField(() => Contact, { description: 'Who speaks there' })
  contact(presence: Presence): Promise<Contact> {
    return this.contacts.get(presence.contactId);
  }

  @ResolveField(() => [Contact], {
    description: 'Who else is on record with this presence: a blog for two, or one person twice',
  })
  async sharedWith(presence: Presence): Promise<Contact[]> {
    const holders = await this.contacts.listByPresence(presence.matchKey);
    return holders.filter(({ id }) => id !== presence.contactId);
  }

  @ResolveField(() => Boolean, { description: 'Whether anybody else is on record with this presence' })
  async isShared(presence: Presence): Promise<boolean> {
    return (await this.sharedWith(presence)).length > 0;
  }
}
