import { PLATFORMS } from './platforms.js';
import { describe, expect, it } from 'vitest';
import { placePresence, type Whereabouts } from './place-presence.js';

const place = (said: Whereabouts) => placePresence(said, PLATFORMS);

describe('a presence finds its place', () => {
  it('tells the platform and the handle from the address', () => {
    const found = { platformKey: 'INSTAGRAM', handle: 'Zoe.Cuisine', matchKey: 'instagram.com/zoe.cuisine' };
    expect(place({ url: 'http://www.instagram.com/Zoe.Cuisine/?igshid=1' })).toMatchObject(found);
  });

  it('takes an unknown site for a blog unless told otherwise', () => {
    expect(place({ url: 'zoe.example/journal' })).toMatchObject({
      platformKey: 'BLOG',
      matchKey: 'zoe.example/journal',
    });
    expect(place({ url: 'zoe.example', platformKey: 'podcast' })).toMatchObject({ platformKey: 'PODCAST' });
  });

  it('meets a profile given by handle and by address', () => {
    const byHandle = place({ platformKey: 'X', handle: '@Zoe' });
    expect(byHandle).toMatchObject({ handle: 'Zoe', url: 'https://x.com/zoe' });
    expect(place({ url: 'https://twitter.com/zoe' })).toMatchObject({
      matchKey: (byHandle as { matchKey: string }).matchKey,
    });
  });

  it('tells the platform of a handle only where the handle says it', () => {
    expect(place({ handle: '@zoe@social.example' })).toMatchObject({ platformKey: 'MASTODON' });
    expect(place({ handle: '@zoe.example' })).toMatchObject({ error: { field: 'platformKey', code: 'NO_PLATFORM' } });
  });

  it('knows a forum regular by forum and username, with or without an address', () => {
    const regular = place({ forum: 'Les Jardiniers', username: 'Zoé du 44' });
    expect(regular).toMatchObject({ platformKey: 'FORUM', url: null, matchKey: 'forum:les jardiniers:zoe du 44' });
    const withAddress = place({ url: 'https://jardin.example', forum: 'Les jardiniers', username: 'zoé du 44' });
    expect(withAddress).toMatchObject({ platformKey: 'FORUM', matchKey: 'forum:les jardiniers:zoe du 44' });
  });

  it('never takes two regulars of one forum for one person', () => {
    const [one, other] = ['zoé', 'marc'].map((username) => place({ url: 'https://forum.example.org', username }));
    expect(one).not.toMatchObject({ matchKey: (other as { matchKey: string }).matchKey });
  });

  it.each<[Whereabouts, string, string]>([
    [{}, 'url', 'NOWHERE'],
    [{ platformKey: 'MINITEL', handle: 'zoe' }, 'platformKey', 'NO_SUCH_PLATFORM'],
    [{ username: 'zoe' }, 'forum', 'NO_FORUM'],
    [{ forum: 'Les Jardiniers' }, 'username', 'NOWHERE'],
    [{ platformKey: 'X', handle: 'https://x.com/zoe' }, 'handle', 'BAD_HANDLE'],
    [{ url: 'javascript:alert(1)' }, 'url', 'NOT_A_WEB_ADDRESS'],
  ])('refuses %o by naming the field', (said, field, code) => {
    expect(place(said)).toMatchObject({ error: { field, code } });
  });
});
