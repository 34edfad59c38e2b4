import { PostsReader } from '#listening';
import { Workspaces } from '#platform';
import { describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const NOTE = `mutation ($input: NotePostInput!) {
  post: notePost(input: $input) {
    id title url publishedOn remark notedAt version contact { name } notedBy { id } presence { id title }
  }
}`;
const UPDATE = `mutation ($input: UpdatePostInput!) {
  post: updatePost(input: $input) { id title url publishedOn remark version presence { id } }
}`;
const RECENT = 'query ($id: ID!) { contact(id: $id) { recentPosts { title url publishedOn remark } } }';

interface Noted {
  post: { id: string; title: string };
}
interface Recent {
  contact: { recentPosts: { title: string }[] };
}

const titles = ({ contact }: Recent): string[] => contact.recentPosts.map(({ title }) => title);

async function noted(colleague: Colleague, contactId: string, fields: object = {}): Promise<string> {
  const input = { contactId, title: 'Éloge du four', publishedOn: '2026-02-01', ...fields };
  return (await colleague.ask<Noted>(NOTE, { input })).post.id;
}

async function presenceOf(colleague: Colleague, contactId: string): Promise<string> {
  const mutation = 'mutation ($input: AddPresenceInput!) { addPresence(input: $input) { id } }';
  const input = { contactId, url: `https://${contactId}.example`, title: 'Le journal' };
  return (await colleague.ask<{ addPresence: { id: string } }>(mutation, { input })).addPresence.id;
}

describe('a post of theirs', () => {
  it('is noted with its link, its day and what struck us', async () => {
    freezeClock(rapport, new Date('2026-03-10T09:00:00Z'));
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId, 'Zoé');
    const presenceId = await presenceOf(camille, contactId);
    const input = {
      contactId,
      presenceId,
      title: '  Éloge du four\ttrop petit ',
      url: 'WWW.zoe.example/four/?utm_source=mail#haut',
      publishedOn: '2026-03-09',
      remark: 'Cuire en trois fois pour sauver la croûte.',
    };
    expect(await camille.ask(NOTE, { input })).toEqual({
      post: {
        id: expect.any(String),
        title: 'Éloge du four trop petit',
        url: 'https://www.zoe.example/four/',
        publishedOn: '2026-03-09',
        remark: 'Cuire en trois fois pour sauver la croûte.',
        notedAt: '2026-03-10T09:00:00.000Z',
        version: 1,
        contact: { name: 'Zoé' },
        notedBy: { id: camille.memberId },
        presence: { id: presenceId, title: 'Le journal' },
      },
    });
  });

  it('is noted once, in whatever spelling of its address; without one, as often as somebody likes', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    await noted(camille, contactId, { url: 'https://zoe.example/four' });
    const again = { contactId, title: 'Four', publishedOn: '2026-02-01', url: 'http://www.zoe.example/four/#fin' };
    const { errors } = await camille.send(NOTE, { input: again });
    expect(errors?.[0]).toMatchObject({
      message: 'url: this post of theirs is noted already. Change it with updatePost.',
      extensions: { code: 'CONFLICT' },
    });
    await noted(camille, contactId);
    await noted(camille, contactId);
    const other = await contactIn(rapport, camille.workspaceId, 'Ana, du même blog');
    await noted(camille, other, { url: 'https://zoe.example/four' });
    expect(titles(await camille.ask<Recent>(RECENT, { id: contactId }))).toHaveLength(3);
  });

  it('is corrected in the fields that are named, unless somebody was faster', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const id = await noted(camille, contactId, { url: 'zoe.example/four', remark: 'La croûte' });
    const changed = await camille.ask(UPDATE, { input: { id, version: 1, url: null, publishedOn: '2026-01-31' } });
    expect(changed).toEqual({
      post: { id, title: 'Éloge du four', url: null, publishedOn: '2026-01-31', remark: 'La croûte', version: 2, presence: null },
    });
    const { errors } = await camille.send(UPDATE, { input: { id, version: 1, remark: 'La mie' } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      yours: { remark: 'La mie' },
      current: { remark: 'La croûte', version: 2 },
    });
  });

  it('stays when the blog it was on goes off record, and goes with its author', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const presenceId = await presenceOf(camille, contactId);
    const id = await noted(camille, contactId, { presenceId });
    await camille.ask('mutation ($id: ID!) { removePresence(id: $id) { id } }', { id: presenceId });
    const kept = await camille.ask(UPDATE, { input: { id, version: 1, remark: 'La mie' } });
    expect(kept).toMatchObject({ post: { remark: 'La mie', presence: null } });
    await camille.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: contactId });
    const { errors } = await camille.send(UPDATE, { input: { id, version: 2, remark: 'La croûte' } });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is taken off record', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const id = await noted(camille, contactId);
    expect(await camille.ask('mutation ($id: ID!) { deletePost(id: $id) }', { id })).toEqual({ deletePost: id });
    expect(titles(await camille.ask<Recent>(RECENT, { id: contactId }))).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, 'title: cannot be empty'],
    [{ url: 'sur son blog' }, 'url: "sur son blog" is not a web address.'],
    [{ publishedOn: 'hier' }, 'publishedOn: must be a day written like 2024-05-31'],
    [{ publishedOn: '2026-02-30' }, 'publishedOn: must be a day that exists'],
    [{ publishedOn: '0000-01-01' }, 'publishedOn: must be a day written like'],
    [{ publishedOn: '2999-01-01' }, 'publishedOn: 2999-01-01 has not come yet. Note the post once it is out.'],
  ])('is refused with %o, in words that name the field and the remedy', async (fields, message) => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const input = { contactId, title: 'Four', publishedOn: '2026-02-01', ...fields };
    const { errors } = await camille.send(NOTE, { input });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code: 'BAD_INPUT' } });
  });

  it('is on one of their own presences, not on somebody else’s', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const presenceId = await presenceOf(camille, await contactIn(rapport, camille.workspaceId, 'Ana'));
    const { errors } = await camille.send(NOTE, { input: { contactId, presenceId, title: 'Four', publishedOn: '2026-02-01' } });
    expect(errors?.[0]?.message).toContain('presenceId: no presence of this contact has this id.');
  });

  it('is noted by members, and read by everybody in the team', async () => {
    const camille = await rapport.colleague('MEMBER');
    const visitor = await rapport.colleague('VIEWER', camille.workspaceId);
    const contactId = await contactIn(rapport, camille.workspaceId);
    await noted(camille, contactId);
    expect(titles(await visitor.ask<Recent>(RECENT, { id: contactId }))).toEqual(['Éloge du four']);
    const { errors } = await visitor.send(NOTE, { input: { contactId, title: 'Four', publishedOn: '2026-02-01' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('what they published', () => {
  const PAGE = `query ($id: ID!, $after: String) {
    contact(id: $id) { posts(first: 2, after: $after) { edges { node { title } } pageInfo { hasNextPage endCursor } } }
  }`;
  interface Page {
    contact: { posts: { edges: { node: { title: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  }
  const page = ({ contact: { posts } }: Page): string[] => posts.edges.map(({ node }) => node.title);

  it('is paged newest first, and the page stays right when a post joins before it', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await contactIn(rapport, camille.workspaceId);
    for (const day of ['03', '01', '04', '02']) await noted(camille, id, { title: `Du ${day}`, publishedOn: `2026-02-${day}` });
    const first = await camille.ask<Page>(PAGE, { id });
    expect(page(first)).toEqual(['Du 04', 'Du 03']);
    await noted(camille, id, { title: 'Du 05', publishedOn: '2026-02-05' });
    const { endCursor } = first.contact.posts.pageInfo;
    const second = await camille.ask<Page>(PAGE, { id, after: endCursor });
    expect(page(second)).toEqual(['Du 02', 'Du 01']);
    expect(second.contact.posts.pageInfo.hasNextPage).toBe(false);
  });

  it.each([['x'], ['["5","00000000-0000-4000-8000-000000000000"]'], ['["2026-02-30","00000000-0000-4000-8000-000000000000"]']])(
    'is not reached with the cursor %s of somebody’s own making',
    async (cursor) => {
      const camille = await rapport.colleague('MEMBER');
      const id = await contactIn(rapport, camille.workspaceId);
      const { errors } = await camille.send(PAGE, { id, after: Buffer.from(cursor).toString('base64url') });
      expect(errors?.[0]?.message).toContain('after: this is no cursor of this list.');
    },
  );

  it('stands in lists of contacts, three newest each unless asked for more', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [zoe, ana] = [
      await contactIn(rapport, camille.workspaceId, 'Zoé'),
      await contactIn(rapport, camille.workspaceId, 'Ana'),
    ];
    for (const day of ['01', '02', '03', '04']) await noted(camille, zoe, { title: `Du ${day}`, publishedOn: `2026-02-${day}` });
    await noted(camille, ana);
    const list = '{ contacts(first: 10, sort: { by: NAME }) { edges { node { recentPosts { title } } } } }';
    const { contacts } = await camille.ask<{ contacts: { edges: { node: Recent['contact'] }[] } }>(list);
    expect(contacts.edges.map(({ node }) => titles({ contact: node }))).toEqual([['Éloge du four'], ['Du 04', 'Du 03', 'Du 02']]);
    const { errors } = await camille.send(`query ($id: ID!) { contact(id: $id) { recentPosts(first: 101) { id } } }`, { id: zoe });
    expect(errors?.[0]?.message).toBe('first: must be from 1 to 100.');
  });

  it('is read for many contacts at once', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [zoe, ana, marc] = await Promise.all(['Zoé', 'Ana', 'Marc'].map((name) => contactIn(rapport, camille.workspaceId, name)));
    for (const day of ['01', '02', '03']) await noted(camille, zoe, { title: `Du ${day}`, publishedOn: `2026-02-${day}` });
    await noted(camille, ana);
    const reader = rapport.api.get(PostsReader, { strict: false });
    const work = () => reader.recentPosts([zoe, marc, ana, zoe], 2);
    const found = await rapport.api.get(Workspaces, { strict: false }).in(camille.workspaceId, 'test', 'test', work);
    const told = [...found].map(([id, posts]) => [id, posts.map(({ title, publishedOn }) => `${title}, ${publishedOn}`)]);
    expect(told).toEqual([
      [zoe, ['Du 03, 2026-02-03', 'Du 02, 2026-02-02']],
      [marc, []],
      [ana, ['Éloge du four, 2026-02-01']],
    ]);
  });
});
