import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Allow, IdPipe, type Connection } from '#graph';
import { Role } from '#platform';
import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Pitch } from './pitch.entity.js';
import { EditPitchInput, RenderPitchInput } from './pitch.input.js';
import { PitchConnection, PitchList } from './pitch-list.js';
import { PitchesArgs } from './pitches.args.js';
import { PitchesService } from './pitches.service.js';
import { Template } from './template.entity.js';
import { TemplatesService } from './templates.service.js';

const ById = () => Args('id', { type: () => ID }, IdPipe);

@Resolver(() => Pitch)
export class PitchesResolver {
  constructor(
    private readonly service: PitchesService,
    private readonly list: PitchList,
    private readonly templates: TemplatesService,
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
  ) {}

  @Query(() => Pitch, { description: 'One pitch' })
  @Allow(Role.VIEWER)
  pitch(@ById() id: string): Promise<Pitch> {
    return this.service.get(id);
  }

  @Query(() => PitchConnection, { description: 'Pitches, the newest first' })
  @Allow(Role.VIEWER)
  pitches(@Args() args: PitchesArgs): Promise<Connection<Pitch>> {
    return this.list.page(args);
  }

  @Mutation(() => Pitch, { description: 'Renders a template for one contact; a missing value stops it and is named' })
  @Allow(Role.MEMBER)
  renderPitch(@Args('input') input: RenderPitchInput): Promise<Pitch> {
    return this.service.render(input);
  }

  @Mutation(() => Pitch, { description: 'Changes the words by hand; they need a new approval' })
  @Allow(Role.MEMBER)
  editPitch(@Args('input') input: EditPitchInput): Promise<Pitch> {
    return this.service.edit(input);
  }

  @Mutation(() => Pitch, { description: 'Stands behind the words of this version; they can be sent now' })
  @Allow(Role.MEMBER)
  approvePitch(@ById() id: string, @Args('version', { type: () => Int }) version: number): Promise<Pitch> {
    return this.service.approve(id, version);
  }

  @Mutation(() => Pitch, { description: 'Gives a pitch up; it stays readable' })
  @Allow(Role.MEMBER)
  discardPitch(@ById() id: string): Promise<Pitch> {
    return this.service.discard(id);
  }

  @ResolveField(() => Contact)
  contact(pitch: Pitch): Promise<Contact | null> {
    return this.contacts.load(pitch.contactId);
  }

  @ResolveField(() => Template, { nullable: true, description: 'Null once the template was deleted' })
  template({ templateId }: Pitch): Promise<Template | null> | null {
    return templateId ? this.templates.load(templateId) : null;
  }

  @ResolveField(() => Member)
  author(pitch: Pitch): Promise<Member | null> {
    return this.members.load(pitch.authorId);
  }

  @ResolveField(() => Member, { nullable: true })
  approvedBy({ approvedById }: Pitch): Promise<Member | null> | null {
    return approvedById ? this.members.load(approvedById) : null;
  }
}
