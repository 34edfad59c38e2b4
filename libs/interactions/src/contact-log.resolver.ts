import { Contact } from '#contacts';
import { connectionOf, Direct, fieldsAsked, LARGEST_PAGE, type Connection } from '#graph';
import { badInput } from '#platform';
import { Args, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ContactActivity } from './contact-activity.entity.js';
import { Interaction } from './interaction.entity.js';
import { TimelineArgs } from './timeline.args.js';
import { Timelines } from './timelines.js';

@ObjectType({ description: "A page of a contact's log" })
class InteractionConnection extends connectionOf(Interaction) {}

const TOO_MANY = `must be from 1 to ${LARGEST_PAGE}. For more, page through timeline.`;

/** What the log adds to a contact. */
@Resolver(() => Contact)
export class ContactLogResolver {
  constructor(private readonly timelines: Timelines) {}

  @ResolveField(() => InteractionConnection, {
    description: 'The log, newest first; corrections stand in place of what they correct',
  })
  timeline(@Parent() { id }: Contact, @Args() page: TimelineArgs): Promise<Connection<Interaction>> {
    return this.timelines.page(id, page);
  }

  @ResolveField(() => [Interaction], { description: 'The newest entries of the log, made for lists of contacts' })
  @Direct()
  lastInteractions(
    { id }: Contact,
    @Args('first', { type: () => Int, defaultValue: 3, description: `At most ${LARGEST_PAGE}` }) { first }: { first: number },
    _context: unknown,
    info: GraphQLResolveInfo,
  ): Promise<Interaction[]> {
    if (first < 1 || first > LARGEST_PAGE) throw badInput('first', TOO_MANY);
    return this.timelines.last(id, first, fieldsAsked(info));
  }

  @ResolveField(() => ContactActivity, { nullable: true, description: 'When we last spoke; null when we never did' })
  activity({ id }: Contact): Promise<ContactActivity | null> {
    return this.timelines.findActivity(id);
  }
}
