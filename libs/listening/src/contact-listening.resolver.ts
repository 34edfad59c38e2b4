import { Contact } from '#contacts';
import { type Connection, connectionOf, Direct, fieldsAsked, LARGEST_PAGE, PageArgs } from '#graph';
import { badInput } from '#platform';
import { Args, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Homework } from './homework.entity.js';
import { HomeworkService } from './homework.service.js';
import { Post } from './post.entity.js';
import { PostsReader } from './posts.reader.js';

@ObjectType({ description: 'A page of what a contact published' })
class PostConnection extends connectionOf(Post) {}

/** How many rows of each contact a list asks for. */
const First = (defaultValue: number) =>
  Args('first', { type: () => Int, defaultValue, description: `At most ${LARGEST_PAGE}` });

/** What listening adds to a contact. */
@Resolver(() => Contact)
export class ContactListeningResolver {
  constructor(
    private readonly postBook: PostsReader,
    private readonly notes: HomeworkService,
  ) {}

  @ResolveField(() => PostConnection, { description: 'What they published, newest first' })
  posts(@Parent() { id }: Contact, @Args() page: PageArgs): Promise<Connection<Post>> {
    return this.postBook.page(id, page);
  }

  @ResolveField(() => [Post], { description: 'Their newest posts, made for lists of contacts' })
  @Direct()
  recentPosts(
    { id }: Contact,
    @First(3) { first }: { first: number },
    _context: unknown,
    info: GraphQLResolveInfo,
  ): Promise<Post[]> {
    return this.postBook.last(id, fewEnough(first), fieldsAsked(info));
  }

  @ResolveField(() => [Homework], { description: 'What we learned by reading them, the newest note first' })
  @Direct()
  homework({ id }: Contact, @First(20) { first }: { first: number }): Promise<Homework[]> {
    return this.notes.list(id, fewEnough(first));
  }
}

function fewEnough(first: number): number {
  if (first < 1 || first > LARGEST_PAGE) throw badInput('first', `must be from 1 to ${LARGEST_PAGE}.`);
  return first;
}
