import { describe, expect, it } from 'vitest';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const ADD = `mutation ($input: AddPresenceInput!) {
  presence: addPresence(input: $input) {
    id handle url feedUrl title language toneNote audienceSize forum username postCount welcomesBrands version
    isShared sharedWith { name } platform { key name isDefunct }
  }
}`;
const UPDATE = `mutation ($input: UpdatePresenceInput!) {
  presence: updatePresence(input: $input) { id handle url title toneNote version platform { key } }
}`;

async function somebody(colleague: Colleague, name = 'Zoé'): Promise<string> {
  const mutation = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }';
  return (await colleague.ask<{ createContact: { id: string } }>(mutation, { input: { name } })).createContact.id;
}

async function added(colleague: Colleague, input: object): Promise<{ id: string }> {
  return (await colleague.ask<{ presence: { id: string } }>(ADD, { input })).presence;
}

describe('where a contact speaks', () => {
  it('is a blog with its tone', async () => {
    const camille = await rapport.colleague('MEMBER');
    const input = {
      contactId: await somebody(camille),
      url: 'HTTPS://www.Zoe.example/Journal/?utm_source=mail',
      title: 'Le journal de Zoé',
      feedUrl: 'zoe.example/feed',
      language: 'anglais',
      toneNote: 'Joueuse,\nmais précise',
      audienceSize: 5300,
    };
    expect(await added(camille, input)).toMatchObject({
      url: 'https://www.zoe.example/Journal/',
      feedUrl: 'https://zoe.example/feed',
      language: 'en',
      audienceSize: 5300,
      toneNote: 'Joueuse,\nmais précise',
      handle: null,
      platform: { key: 'BLOG' },
      version: 1,
      isShared: false,
    });
  });

  it('is a forum, for a regular who has neither address nor blog', async () => {
    const camille = await rapport.colleague('MEMBER');
    const mutation = `mutation ($input: CreateContactInput!) {
      createContact(input: $input) {
        name kinds addresses { id } presences { forum username postCount welcomesBrands url platform { key } }
      }
    }`;
    const presences = [{ forum: 'Les Jardiniers', username: 'mamie du 44', postCount: 12840, welcomesBrands: false }];
    expect(await camille.ask(mutation, { input: { kinds: ['FORUM_REGULAR'], presences } })).toEqual({
      createContact: {
        name: 'mamie du 44',
        kinds: ['FORUM_REGULAR'],
        addresses: [],
        presences: [{ ...presences[0], url: null, platform: { key: 'FORUM' } }],
      },
    });
  });

  it('may be a network that closed, which says so', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    const old = await added(camille, { contactId, url: 'https://plus.google.com/+ZoeB' });
    expect(old).toMatchObject({ platform: { key: 'GOOGLE_PLUS', name: 'Google+', isDefunct: true } });
  });

  it('is found by its handle alone when the platform is named', async () => {
    const camille = await rapport.colleague('MEMBER');
    const presence = await added(camille, {
      contactId: await somebody(camille),
      platformKey: 'instagram',
      handle: '@zoe.b',
    });
    expect(presence).toMatchObject({
      handle: 'zoe.b',
      url: 'https://instagram.com/zoe.b',
      platform: { key: 'INSTAGRAM' },
    });
  });

  it('moves with its address, and keeps its notes', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { id } = await added(camille, {
      contactId: await somebody(camille),
      url: 'x.com/zoe',
      title: 'Zoé',
      toneNote: 'vive',
    });
    expect(
      await camille.ask(UPDATE, {
        input: { id, version: 1, url: 'https://bsky.app/profile/zoe.example', title: null },
      }),
    ).toEqual({
      presence: {
        id,
        handle: 'zoe.example',
        url: 'https://bsky.app/profile/zoe.example',
        title: null,
        toneNote: 'vive',
        version: 2,
        platform: { key: 'BLUESKY' },
      },
    });
    const { errors } = await camille.send(UPDATE, { input: { id, version: 1, title: 'Zoé B.' } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      yours: { title: 'Zoé B.' },
      current: { title: null, version: 2 },
    });
  });

  it('is recorded once for one person, in whatever spelling', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    await added(camille, { contactId, url: 'https://twitter.com/zoe' });
    const { errors } = await camille.send(ADD, { input: { contactId, platformKey: 'X', handle: '@ZOE' } });
    expect(errors?.[0]).toMatchObject({
      message: 'url: they have this presence already, perhaps in another spelling. Leave it out.',
      extensions: { code: 'CONFLICT' },
    });
  });

  it('may be a blog for two', async () => {
    const camille = await rapport.colleague('MEMBER');
    await added(camille, { contactId: await somebody(camille, 'Ana'), url: 'https://duo.example' });
    const second = await added(camille, { contactId: await somebody(camille, 'Zoé'), url: 'http://www.duo.example/' });
    expect(second).toMatchObject({ isShared: true, sharedWith: [{ name: 'Ana' }] });
  });

  it('is taken off record', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { id } = await added(camille, { contactId: await somebody(camille), url: 'zoe.example' });
    const mutation = 'mutation ($id: ID!) { removePresence(id: $id) { presences { id } } }';
    expect(await camille.ask(mutation, { id })).toEqual({ removePresence: { presences: [] } });
  });

  it.each([
    [{}, 'url: nothing says where they speak. Give a url, a handle, or a forum and a username.'],
    [{ handle: 'zoe' }, 'platformKey: "zoe" could be anywhere. Say which platform it is on.'],
    [{ platformKey: 'MINITEL', handle: 'zoe' }, 'platformKey: there is no platform "MINITEL". Choose '],
    [{ platformKey: 'FORUM', username: 'zoe' }, 'forum: "zoe" could be in any forum. Name the forum.'],
    [{ url: 'pas une adresse' }, 'url: "pas une adresse" is not a web address.'],
    [{ url: 'zoe.example', feedUrl: 'nulle part' }, 'feedUrl: "nulle part" is not a web address.'],
    [{ url: 'zoe.example', audienceSize: -1 }, 'audienceSize: cannot be less than 0'],
  ])('refuses %o in words that name the field and the remedy', async (input, message) => {
    const camille = await rapport.colleague('MEMBER');
    const { errors } = await camille.send(ADD, { input: { contactId: await somebody(camille), ...input } });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code: 'BAD_INPUT' } });
  });
});

describe('the platforms', () => {
  it('are the same for everyone, those closed for good last', async () => {
    const camille = await rapport.colleague('VIEWER');
    const { platforms } = await camille.ask<{ platforms: { key: string; isDefunct: boolean }[] }>(
      '{ platforms { key name urlPatterns isDefunct } }',
    );
    expect(platforms.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['BLOG', 'FORUM', 'X', 'INSTAGRAM', 'NEWSLETTER', 'PODCAST']),
    );
    expect(platforms.slice(-2)).toMatchObject([
      { key: 'GOOGLE_PLUS', isDefunct: true },
      { key: 'VIADEO', isDefunct: true },
    ]);
  });
});
