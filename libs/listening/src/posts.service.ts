import { Presence } from '#contacts';
import { badInput, Clock, Database, notFound, refuseStaleWrite, refusing, Transactional } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { postColumns } from './post-columns.js';
import { Post } from './post.entity.js';
import type { NotePostInput, UpdatePostInput } from './post.input.js';
import { toldPost } from './told-post.js';

const ONCE = { post_once: 'url: this post of theirs is noted already. Change it with updatePost.' };
const NOT_THEIRS = 'no presence of this contact has this id. Take it from their presences, or leave it out.';
const NEEDS_URL = 'each needs one, so that noting it twice changes nothing. Note a post without an address by hand (notePost).';

const BY_URL = `select ${postColumns()} from unnest($1::uuid[], $2::text[]) with ordinality as asked (contact_id, url_key, n)
  join post p on p.contact_id = asked.contact_id and p.url_key = asked.url_key order by asked.n`;

/** Noting what contacts publish, by hand or from a program that reads it. */
@Injectable()
export class PostsService {
  constructor(
    readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async note(input: NotePostInput): Promise<Post> {
    const post = this.make(input);
    await this.refuseStrangers([post]);
    const manager = await this.db.manager();
    await refusing(ONCE, () => manager.insert(Post, post));
    return post;
  }

  /**
   * All or none, and safe to run twice: a post whose address is noted already stays as it is.
   * @returns the posts on record, in the order they were told
   */
  @Transactional()
  async noteAll(inputs: readonly NotePostInput[]): Promise<Post[]> {
    const posts = inputs.map((input, at) => this.make(input, pathOf(at)));
    const nameless = posts.findIndex(({ urlKey }) => !urlKey);
    if (nameless >= 0) throw badInput(`${pathOf(nameless)}url`, NEEDS_URL);
    await this.refuseStrangers(posts, pathOf);
    await this.insertNew(posts);
    return this.db.query(BY_URL, [posts.map(({ contactId }) => contactId), posts.map(({ urlKey }) => urlKey)]);
  }

  @Transactional()
  async update({ id, version, ...changes }: UpdatePostInput): Promise<Post> {
    const post = await this.db.get(Post, id, 'post');
    refuseStaleWrite(post, version, changes);
    Object.assign(post, toldPost(changes, this.clock.now()));
    await this.refuseStrangers([post]);
    const manager = await this.db.manager();
    return refusing(ONCE, () => manager.save(post));
  }

  @Transactional()
  async remove(id: string): Promise<string> {
    const post = await this.db.get(Post, id, 'post');
    await (await this.db.manager()).remove(post);
    return id;
  }

  private make({ contactId, ...input }: NotePostInput, path = ''): Post {
    const now = this.clock.now();
    const signature = { notedById: this.db.actor.memberId, notedAt: now };
    return Post.make(this.db.workspaceId, { contactId, ...toldPost(input, now, path), ...signature });
  }

  private async insertNew(posts: readonly Post[]): Promise<void> {
    if (!posts.length) return;
    // One order for everybody: two programs that note the same posts wait for each other and cannot lock each other out.
    const sorted = [...posts].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const manager = await this.db.manager();
    await manager.createQueryBuilder().insert().into(Post).values(sorted).orIgnore().updateEntity(false).execute();
  }

  /** Those of the contacts who are on record; they stay there until the end. */
  private async hold(contactIds: string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>('select id from contact where id = any($1) for key share', [contactIds]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Every contact must be on record, every presence the contact's own. */
  private async refuseStrangers(posts: readonly Post[], path: (at: number) => string = () => ''): Promise<void> {
    const manager = await this.db.manager();
    const known = await this.hold(posts.map(({ contactId }) => contactId));
    const missing = posts.find(({ contactId }) => !known.has(contactId));
    if (missing) throw notFound('contact', missing.contactId);
    const presences = await manager.findBy(Presence, { id: In(posts.flatMap(({ presenceId }) => presenceId ?? [])) });
    const holders = new Map(presences.map(({ id, contactId }) => [id, contactId]));
    const strange = posts.findIndex(({ presenceId, contactId }) => presenceId && holders.get(presenceId) !== contactId);
    if (strange >= 0) throw badInput(`${path(strange)}presenceId`, NOT_THEIRS);
  }
}

/** Where one of many stands in the input. */
const pathOf = (at: number): string => `input.${at}.`;

const keyOf = ({ contactId, urlKey }: Post): string => `${contactId} ${urlKey}`;
