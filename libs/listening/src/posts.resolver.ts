import { Member, MembersService } from '#accounts';
import { Contact, ContactsReader, Presence, PresencesService } from '#contacts';
import { Allow, IdPipe } from '#graph';
import { Role } from '#platform';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Post } from './post.entity.js';
import { NotePostInput, NotePostsArgs, UpdatePostInput } from './post.input.js';
import { PostsService } from './posts.service.js';

@Resolver(() => Post)
export class PostsResolver {
  constructor(
    private readonly service: PostsService,
    private readonly contacts: ContactsReader,
    private readonly presences: PresencesService,
    private readonly members: MembersService,
  ) {}

  @Mutation(() => Post, { description: 'Notes something a contact published, and what struck you in it' })
  @Allow(Role.MEMBER)
  notePost(@Args('input') input: NotePostInput): Promise<Post> {
    return this.service.note(input);
  }

  @Mutation(() => [Post], {
    description:
      'For programs: notes many posts at once, all or none. One whose address is noted already stays as it is; ' +
      'the answer has them all, in your order',
  })
  @Allow(Role.MEMBER)
  notePosts(@Args() { input }: NotePostsArgs): Promise<Post[]> {
    return this.service.noteAll(input);
  }

  @Mutation(() => Post, { description: 'Changes the fields it names' })
  @Allow(Role.MEMBER)
  updatePost(@Args('input') input: UpdatePostInput): Promise<Post> {
    return this.service.update(input);
  }

  @Mutation(() => ID, { description: 'Takes a post off record' })
  @Allow(Role.MEMBER)
  deletePost(@Args('id', { type: () => ID }, IdPipe) id: string): Promise<string> {
    return this.service.remove(id);
  }

  @ResolveField(() => Contact, { description: 'Who published it' })
  contact(post: Post): Promise<Contact> {
    return this.contacts.get(post.contactId);
  }

  @ResolveField(() => Presence, { nullable: true, description: 'Where it was published' })
  async presence(post: Post): Promise<Presence | null> {
    if (!post.presenceId) return null;
    const theirs = await this.presences.list(post.contactId);
    return theirs.find(({ id }) => id === post.presenceId) ?? null;
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who noted it' })
  async notedBy(post: Post): Promise<Member | null> {
    return post.notedById ? this.members.load(post.notedById) : null;
  }
}
