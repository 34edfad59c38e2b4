import { Member, MembersService } from '#accounts';
import { Mailbox, MailboxesService } from '#mailboxes';
import { Niche, NichesService } from '#niches';
import { IdentitiesService, Identity, Template, TemplatesService } from '#templates';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SendHours } from './send-hours.js';
import { SequenceVersion } from './sequence-version.entity.js';
import { SequenceVersions } from './sequence-versions.js';
import { Sequence } from './sequence.entity.js';
import { Arm, SequenceStep } from './step.js';

/** What a sequence is made with. */
@Resolver(() => Sequence)
export class SequencePartsResolver {
  constructor(
    private readonly members: MembersService,
    private readonly identities: IdentitiesService,
    private readonly mailboxes: MailboxesService,
    private readonly niches: NichesService,
  ) {}

  @ResolveField(() => Member, { description: 'Who answers for it' })
  owner(@Parent() { ownerId }: Sequence): Promise<Member | null> {
    return this.members.load(ownerId);
  }

  @ResolveField(() => Identity, { nullable: true, description: 'The brand identity that signs' })
  identity(@Parent() { identityId }: Sequence): Promise<Identity | null> | null {
    return identityId ? this.identities.load(identityId) : null;
  }

  @ResolveField(() => Mailbox, { nullable: true, description: "The mailbox it leaves from; null for the identity's, the member's or the default one" })
  mailbox(@Parent() { mailboxId }: Sequence): Promise<Mailbox | null> | null {
    return mailboxId ? this.mailboxes.load(mailboxId) : null;
  }

  @ResolveField(() => Niche, { nullable: true })
  niche(@Parent() { nicheId }: Sequence): Promise<Niche> | null {
    return nicheId ? this.niches.get(nicheId) : null;
  }
}

/** What a sequence does. */
@Resolver(() => Sequence)
export class SequenceFieldsResolver {
  constructor(private readonly versionRows: SequenceVersions) {}

  @ResolveField(() => [SequenceStep], { description: 'What new people go through' })
  async steps(@Parent() { id, currentVersion }: Sequence): Promise<SequenceStep[]> {
    return (await this.versionRows.get(id, currentVersion)).steps;
  }

  @ResolveField(() => SendHours)
  async sendWindow(@Parent() { id, currentVersion }: Sequence): Promise<SendHours> {
    return (await this.versionRows.get(id, currentVersion)).sendWindow;
  }

  @ResolveField(() => [SequenceVersion], { description: 'The newest first' })
  versions(@Parent() { id }: Sequence): Promise<SequenceVersion[]> {
    return this.versionRows.list(id);
  }
}

@Resolver(() => Arm)
export class ArmResolver {
  constructor(private readonly templates: TemplatesService) {}

  @ResolveField(() => Template, { nullable: true, description: 'Null once the template was deleted' })
  template(@Parent() { templateId }: Arm): Promise<Template | null> {
    return this.templates.load(templateId);
  }
}

@Resolver(() => SequenceVersion)
export class SequenceVersionResolver {
  constructor(private readonly members: MembersService) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who saved it' })
  createdBy(@Parent() { createdById }: SequenceVersion): Promise<Member | null> | null {
    return createdById ? this.members.load(createdById) : null;
  }
}
