import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Reason } from '#graph';
import { Interaction, Timelines } from '#interactions';
import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AwaitedReply } from './awaited-reply.entity.js';
import { RepliesReader } from './replies.reader.js';
import { ReplyHandover } from './reply-handover.entity.js';

@Resolver(() => AwaitedReply)
export class ReplyFieldsResolver {
  constructor(
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
    private readonly log: Timelines,
    private readonly reader: RepliesReader,
  ) {}

  @ResolveField(() => Contact, { description: 'Who waits' })
  contact(@Parent() { contactId }: AwaitedReply): Promise<Contact | null> {
    return this.contacts.load(contactId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who is to answer; null when anybody may' })
  owner(@Parent() { ownerId }: AwaitedReply): Promise<Member | null> | null {
    return ownerId ? this.members.load(ownerId) : null;
  }

  @ResolveField(() => Interaction, { description: 'The first of what waits' })
  firstEntry(@Parent() { firstEntryId }: AwaitedReply): Promise<Interaction | null> {
    return this.log.find(firstEntryId);
  }

  @ResolveField(() => Interaction, { description: 'The newest of what waits' })
  lastEntry(@Parent() { lastEntryId }: AwaitedReply): Promise<Interaction | null> {
    return this.log.find(lastEntryId);
  }

  @ResolveField(() => Interaction, { nullable: true, description: 'What answered it; null while it waits, and when it needed no answer' })
  answer(@Parent() { answerId }: AwaitedReply): Promise<Interaction | null> | null {
    return answerId ? this.log.find(answerId) : null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who answered it, or put it aside' })
  closedBy(@Parent() { closedById }: AwaitedReply): Promise<Member | null> | null {
    return closedById ? this.members.load(closedById) : null;
  }

  @ResolveField(() => [ReplyHandover], { description: 'From hand to hand, the first first' })
  handovers(@Parent() { id }: AwaitedReply): Promise<ReplyHandover[]> {
    return this.reader.handovers(id);
  }

  @ResolveField(() => Float, { nullable: true, description: 'What the queue goes by, without a unit; null for what waits no more' })
  async priority(@Parent() { id }: AwaitedReply): Promise<number | null> {
    return (await this.reader.standing(id))?.priority ?? null;
  }

  @ResolveField(() => Reason, { nullable: true, description: 'Why it stands where it stands; null for what waits no more' })
  place(@Parent() { id }: AwaitedReply): Promise<Reason | null> {
    return this.reader.tellPlace(id);
  }
}

@Resolver(() => ReplyHandover)
export class ReplyHandoverResolver {
  constructor(private readonly members: MembersService) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who had it; null when nobody did' })
  from({ fromId }: ReplyHandover): Promise<Member | null> | null {
    return fromId ? this.members.load(fromId) : null;
  }

  @ResolveField(() => Member, { description: 'Who got it' })
  to({ toId }: ReplyHandover): Promise<Member | null> {
    return this.members.load(toId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who did that' })
  handedBy({ handedById }: ReplyHandover): Promise<Member | null> | null {
    return handedById ? this.members.load(handedById) : null;
  }
}

/** What the queue adds to a contact. */
@Resolver(() => Contact)
export class ContactReplyResolver {
  constructor(private readonly reader: RepliesReader) {}

  @ResolveField(() => AwaitedReply, { nullable: true, description: 'What they wrote and wait for; null when nothing' })
  awaitedReply(@Parent() { id }: Contact): Promise<AwaitedReply | null> {
    return this.reader.findOpen(id);
  }
}
