import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Homework } from './homework.entity.js';
import { AddHomeworkInput, UpdateHomeworkInput } from './homework.input.js';
import { HomeworkService } from './homework.service.js';

@Resolver(() => Homework)
export class HomeworkResolver {
  constructor(
    private readonly service: HomeworkService,
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => Homework, { description: 'Notes what you learned of a contact by reading them' })
  @Allow(Role.MEMBER)
  addHomework(@Args('input') input: AddHomeworkInput): Promise<Homework> {
    return this.service.add(input);
  }

  @Mutation(() => Homework, { description: 'Changes the fields it names' })
  @Allow(Role.MEMBER)
  updateHomework(@Args('input') input: UpdateHomeworkInput): Promise<Homework> {
    return this.service.update(input);
  }

  @Mutation(() => ID, { description: 'Takes a note off record' })
  @Allow(Role.MEMBER)
  deleteHomework(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<string> {
    return this.service.remove(id);
  }

  @ResolveField(() => Contact, { description: 'Whom it is about' })
  contact(homework: Homework): Promise<Contact> {
    return this.contacts.get(homework.contactId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who noted it' })
  async notedBy(homework: Homework): Promise<Member | null> {
    return homework.notedById ? this.members.load(homework.notedById) : null;
  }
}
