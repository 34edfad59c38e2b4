import { Member, MembersService } from '#accounts';
import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { IdentitiesService, Identity } from '#templates';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EditMailboxes } from './edit-mailboxes.js';
import { MailboxTest } from './mailbox-test.js';
import { Mailbox } from './mailbox.entity.js';
import { CreateMailboxInput, UpdateMailboxInput } from './mailbox.input.js';
import { MailboxesService } from './mailboxes.service.js';
import { TestMailbox } from './test-mailbox.js';

@Resolver(() => Mailbox)
export class MailboxesResolver {
  constructor(
    private readonly service: MailboxesService,
    private readonly editing: EditMailboxes,
    private readonly testing: TestMailbox,
    private readonly identities: IdentitiesService,
    private readonly members: MembersService,
  ) {}

  @Query(() => [Mailbox], { description: 'The accounts we send from, by address, archived ones too' })
  @Allow(Role.VIEWER)
  mailboxes(): Promise<Mailbox[]> {
    return this.service.list();
  }

  @Query(() => Mailbox, { description: 'One account we send from' })
  @Allow(Role.VIEWER)
  mailbox(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<Mailbox> {
    return this.service.get(id);
  }

  @Mutation(() => Mailbox, { description: 'A new mailbox; without an SMTP server it keeps what it is given, and nothing leaves' })
  @Allow(Role.MANAGER)
  createMailbox(@Args('input') input: CreateMailboxInput): Promise<Mailbox> {
    return this.editing.create(input);
  }

  @Mutation(() => Mailbox, { description: 'Changes, archives or unarchives a mailbox, or makes it the default' })
  @Allow(Role.MANAGER)
  updateMailbox(@Args('input') input: UpdateMailboxInput): Promise<Mailbox> {
    return this.editing.update(input);
  }

  @Mutation(() => MailboxTest, { description: 'Tries the servers of a mailbox as a message to its own address would; nothing is sent' })
  @Allow(Role.MANAGER)
  testMailbox(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<MailboxTest> {
    return this.testing.run(id);
  }

  @ResolveField(() => Identity, { nullable: true, description: 'Whose messages leave from here' })
  identity({ identityId }: Mailbox): Promise<Identity | null> | null {
    return identityId ? this.identities.load(identityId) : null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'Whose messages leave from here' })
  member({ memberId }: Mailbox): Promise<Member | null> | null {
    return memberId ? this.members.load(memberId) : null;
  }
}
