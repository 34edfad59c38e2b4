import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader } from '#contacts';
import { Direct, LARGEST_PAGE } from '#graph';
import { Interaction, Timelines } from '#interactions';
import { badInput } from '#platform';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Task } from './task.entity.js';
import { TasksReader } from './tasks.reader.js';

@Resolver(() => Task)
export class TaskFieldsResolver {
  constructor(
    private readonly contacts: ContactsReader,
    private readonly members: MembersService,
    private readonly log: Timelines,
  ) {}

  @ResolveField(() => Contact, { description: 'Whom it is about' })
  contact(@Parent() { contactId }: Task): Promise<Contact | null> {
    return this.contacts.load(contactId);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who is to do it; null when anybody may' })
  assignee(@Parent() { assigneeId }: Task): Promise<Member | null> | null {
    return assigneeId ? this.members.load(assigneeId) : null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who did it' })
  doneBy(@Parent() { doneById }: Task): Promise<Member | null> | null {
    return doneById ? this.members.load(doneById) : null;
  }

  @ResolveField(() => Interaction, { nullable: true, description: 'What it was, in the log' })
  interaction(@Parent() { interactionId }: Task): Promise<Interaction | null> | null {
    return interactionId ? this.log.find(interactionId) : null;
  }
}

/** What tasks add to a contact. */
@Resolver(() => Contact)
export class ContactTasksResolver {
  constructor(private readonly reader: TasksReader) {}

  @ResolveField(() => [Task], { description: 'What is to be done about them, the most pressing first; tasks has also what is done' })
  @Direct()
  tasks(
    { id }: Contact,
    @Args('first', { type: () => Int, defaultValue: 20, description: `At most ${LARGEST_PAGE}` }) { first }: { first: number },
  ): Promise<Task[]> {
    if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `must be from 1 to ${LARGEST_PAGE}.`);
    return this.reader.listOpen(id, first);
  }
}
