import { describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

const NOTE_ALL = 'mutation ($input: [NotePostInput!]!) { posts: notePosts(input: $input) { id title remark contact { name } } }';

interface Noted {
  posts: { id: string; title: string; remark: string | null }[];
}

const post = (contactId: string, slug: string, fields: object = {}) => ({
  contactId, title: `Article ${slug}`, url: `https://zoe.example/${slug}`, publishedOn: '2026-02-01', ...fields,
});

describe('a program that reads their blogs', () => {
  it('notes many posts at once, and a second time changes nothing', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [zoe, ana] = [
      await contactIn(rapport, camille.workspaceId, 'Zoé'),
      await contactIn(rapport, camille.workspaceId, 'Ana'),
    ];
    const first = await camille.ask<Noted>(NOTE_ALL, { input: [post(zoe, 'b'), post(ana, 'b'), post(zoe, 'a')] });
    expect(first.posts).toMatchObject([
      { title: 'Article b', contact: { name: 'Zoé' } },
      { title: 'Article b', contact: { name: 'Ana' } },
      { title: 'Article a', contact: { name: 'Zoé' } },
    ]);
    expect(await camille.ask(NOTE_ALL, { input: [post(zoe, 'b'), post(ana, 'b'), post(zoe, 'a')] })).toEqual(first);
  });

  it('leaves alone what a person wrote about a post', async () => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await contactIn(rapport, camille.workspaceId);
    const { posts } = await camille.ask<Noted>(NOTE_ALL, { input: [post(zoe, 'a')] });
    await camille.ask('mutation ($input: UpdatePostInput!) { updatePost(input: $input) { id } }', {
      input: { id: posts[0]!.id, version: 1, remark: 'La croûte' },
    });
    const again = await camille.ask<Noted>(NOTE_ALL, { input: [post(zoe, 'a', { title: 'Autre' }), post(zoe, 'c'), post(zoe, 'c/')] });
    expect(again.posts.map(({ title, remark }) => [title, remark])).toEqual([
      ['Article a', 'La croûte'],
      ['Article c', null],
      ['Article c', null],
    ]);
  });

  it('may run twice at the same moment, in another order', async () => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await contactIn(rapport, camille.workspaceId);
    const all = Array.from({ length: 60 }, (_, at) => post(zoe, `n${at}`));
    const answers = await Promise.all([all, [...all].reverse()].map((input) => camille.ask<Noted>(NOTE_ALL, { input })));
    const [ids, reversed] = answers.map(({ posts }) => posts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(60);
    expect(reversed).toEqual([...ids!].reverse());
  });

  it('gets up to 500 posts in, and no more', async () => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await contactIn(rapport, camille.workspaceId);
    const all = Array.from({ length: 501 }, (_, at) => post(zoe, `n${at}`, { remark: 'Une remarque assez longue. '.repeat(8) }));
    const { posts } = await camille.ask<Noted>(NOTE_ALL, { input: all.slice(1) });
    expect(new Set(posts.map(({ id }) => id)).size).toBe(500);
    const { errors } = await camille.send(NOTE_ALL, { input: all });
    expect(errors?.[0]?.message).toBe('input: cannot hold more than 500; note the others with another call');
  });

  it.each([
    [{ url: null }, 'input.1.url: each needs one, so that noting it twice changes nothing.'],
    [{ title: '' }, 'input.1.title: cannot be empty'],
    [{ publishedOn: '2999-01-01' }, 'input.1.publishedOn: 2999-01-01 has not come yet.'],
    [{ presenceId: '00000000-0000-4000-8000-000000000000' }, 'input.1.presenceId: no presence of this contact has this id.'],
    [{ contactId: '00000000-0000-4000-8000-000000000000' }, 'There is no contact with id 00000000-0000-4000-8000-000000000000.'],
  ])('notes none of them when one is wrong: %o', async (fields, message) => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await contactIn(rapport, camille.workspaceId);
    const { errors } = await camille.send(NOTE_ALL, { input: [post(zoe, 'a'), post(zoe, 'b', fields)] });
    expect(errors?.[0]?.message).toContain(message);
    const { contact } = await camille.ask<{ contact: { recentPosts: unknown[] } }>(
      'query ($id: ID!) { contact(id: $id) { recentPosts { id } } }',
      { id: zoe },
    );
    expect(contact.recentPosts).toEqual([]);
  });
});
