import { Member, MembersService } from '#accounts';
import { Asset, AssetsService } from '#assets';
import { Contact, ContactsReader } from '#contacts';
import { Identity, IdentitiesService, Template, TemplatesService } from '#templates';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PitchList } from './pitch-list.js';
import { PitchOverride } from './pitch-override.entity.js';
import { Pitch } from './pitch.entity.js';

@Resolver(() => Pitch)
export class PitchFieldsResolver {
  constructor(
    private readonly list: PitchList,
    private readonly templates: TemplatesService,
    private readonly identities: IdentitiesService,
    private readonly contacts: ContactsReader,
    private readonly assetRows: AssetsService,
  ) {}

  @ResolveField(() => Contact)
  contact(@Parent() pitch: Pitch): Promise<Contact | null> {
    return this.contacts.load(pitch.contactId);
  }

  @ResolveField(() => Template, { nullable: true, description: 'Null once the template was deleted' })
  template(@Parent() { templateId }: Pitch): Promise<Template | null> | null {
    return templateId ? this.templates.load(templateId) : null;
  }

  @ResolveField(() => Identity, { nullable: true, description: 'The brand identity that signs' })
  identity(@Parent() { identityId }: Pitch): Promise<Identity | null> | null {
    return identityId ? this.identities.load(identityId) : null;
  }

  @ResolveField(() => [Asset], { description: 'What it offers' })
  assets(@Parent() { assetIds }: Pitch): Promise<Asset[]> {
    return Promise.all(assetIds.map((id) => this.assetRows.load(id))).then((found) => found.filter((one) => one !== null));
  }

  @ResolveField(() => [PitchOverride], { description: 'What managers let pass' })
  overrides(@Parent() { id }: Pitch): Promise<PitchOverride[]> {
    return this.list.loadOverrides(id);
  }
}

/** The people behind a pitch. */
@Resolver(() => Pitch)
export class PitchPeopleResolver {
  constructor(private readonly members: MembersService) {}

  @ResolveField(() => Member, { description: 'Who wrote it, whatever persona signs' })
  author(@Parent() pitch: Pitch): Promise<Member | null> {
    return this.members.load(pitch.authorId);
  }

  @ResolveField(() => Member, { nullable: true })
  approvedBy(@Parent() { approvedById }: Pitch): Promise<Member | null> | null {
    return approvedById ? this.members.load(approvedById) : null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who confirmed that nearly the same words go to many' })
  confirmedBy(@Parent() { confirmedById }: Pitch): Promise<Member | null> | null {
    return confirmedById ? this.members.load(confirmedById) : null;
  }
}

@Resolver(() => PitchOverride)
export class PitchOverrideResolver {
  constructor(
    private readonly list: PitchList,
    private readonly members: MembersService,
  ) {}

  @ResolveField(() => Pitch)
  pitch(@Parent() { pitchId }: PitchOverride): Promise<Pitch | null> {
    return this.list.load(pitchId);
  }

  @ResolveField(() => Member, { description: 'The manager' })
  member(@Parent() { memberId }: PitchOverride): Promise<Member | null> {
    return this.members.load(memberId);
  }
}
