import { describe, expect, it } from 'vitest';
import { PLATFORMS } from './platforms.js';
import { presenceKey, profileOf, recognisePlatform } from './recognise-platform.js';

const seen = (raw: string): string | null => {
  const found = recognisePlatform(raw, PLATFORMS);
  return found && `${found.platform} ${found.handle ?? '-'} ${found.key}`;
};

describe('a presence', () => {
  it.each([
    ['https://twitter.com/Zoe_Cuisine/status/12', 'X Zoe_Cuisine x.com/zoe_cuisine'],
    ['x.com/@zoe', 'X zoe x.com/zoe'],
    ['https://www.instagram.com/zoe.cuisine/?igsh=abc', 'INSTAGRAM zoe.cuisine instagram.com/zoe.cuisine'],
    ['https://www.youtube.com/@Zoe', 'YOUTUBE Zoe youtube.com/@zoe'],
    ['https://youtube.com/channel/UCaBcD', 'YOUTUBE UCaBcD youtube.com/channel/UCaBcD'],
    ['https://m.facebook.com/profile.php?ref=a&id=12', 'FACEBOOK 12 facebook.com/12'],
    ['https://fr.linkedin.com/in/zo%C3%A9-d', 'LINKEDIN zoé-d linkedin.com/in/zo%C3%A9-d'],
    ['https://de.pinterest.com/zoe/', 'PINTEREST zoe pinterest.com/zoe'],
    ['https://www.twitch.tv/zoe', 'TWITCH zoe twitch.tv/zoe'],
    ['https://www.tiktok.com/@zoe/video/1', 'TIKTOK zoe tiktok.com/@zoe'],
    ['https://mastodon.example/@Zoe', 'MASTODON Zoe@mastodon.example mastodon.example/@zoe'],
    ['@zoe@mastodon.example', 'MASTODON zoe@mastodon.example mastodon.example/@zoe'],
    ['https://bsky.app/profile/zoe.bsky.social', 'BLUESKY zoe.bsky.social bsky.app/profile/zoe.bsky.social'],
    ['@zoe.bsky.social', 'BLUESKY zoe.bsky.social bsky.app/profile/zoe.bsky.social'],
    ['https://www.dailymotion.com/user/zoe', 'DAILYMOTION zoe dailymotion.com/zoe'],
    ['https://t.me/s/zoe', 'TELEGRAM zoe t.me/zoe'],
    ['https://www.snapchat.com/add/zoe', 'SNAPCHAT zoe snapchat.com/add/zoe'],
    ['https://zoe.substack.com/p/soupe', 'NEWSLETTER zoe zoe.substack.com'],
    ['https://podcasts.apple.com/fr/podcast/soupe/id123', 'PODCAST id123 podcasts.apple.com/podcast/id123'],
    ['https://plus.google.com/+Zoe', 'GOOGLE_PLUS Zoe plus.google.com/+zoe'],
    ['https://zoe.tumblr.com/post/12', 'BLOG zoe zoe.tumblr.com'],
    ['https://www.tumblr.com/zoe', 'BLOG zoe zoe.tumblr.com'],
    ['https://medium.com/@zoe/une-soupe-1a2b', 'BLOG zoe medium.com/@zoe'],
    ['https://zoe.wordpress.com/2014/05/soupe', 'BLOG zoe zoe.wordpress.com'],
    ['https://zoe.blogspot.fr/', 'BLOG zoe zoe.blogspot.com'],
    ['https://forum.example.org/membres/12', 'FORUM - forum.example.org/membres/12'],
    ['https://www.cuisine.example/blog/', 'BLOG - cuisine.example/blog'],
  ])('%s is %s', (raw, expected) => {
    expect(seen(raw)).toBe(expected);
  });

  it('on a platform may have no name of its own in its address', () => {
    expect(seen('https://www.instagram.com/p/Cx12/')).toBe('INSTAGRAM - instagram.com/p/Cx12');
    expect(seen('https://www.youtube.com/watch?v=12')).toBe('YOUTUBE - youtube.com/watch?v=12');
  });

  it('is not guessed from a bare handle or from words', () => {
    for (const raw of ['@zoe', 'zoe', 'La cuisine de Zoé', 'zoe@example.org', '']) expect(seen(raw), raw).toBeNull();
  });

  it('is found from a handle when the platform is known', () => {
    expect(profileOf('X', '@Zoe', PLATFORMS)).toEqual({
      platform: 'X', handle: 'Zoe', url: 'https://x.com/zoe', key: 'x.com/zoe',
    });
    expect(profileOf('MASTODON', '@zoe@mastodon.example', PLATFORMS)?.url).toBe('https://mastodon.example/@zoe');
    expect(profileOf('INSTAGRAM', 'zoe cuisine', PLATFORMS)).toBeNull();
  });

  it('without an address is known by platform and name', () => {
    const anywhere = profileOf('MASTODON', '@Zoé', PLATFORMS);
    expect(anywhere).toEqual({ platform: 'MASTODON', handle: 'Zoé', key: 'mastodon:zoe' });
    expect(presenceKey('FORUM', 'Marmite', 'Zoé')).toBe('forum:marmite:zoe');
  });
});

describe('the seeded platforms', () => {
  it('read every canonical address as themselves', () => {
    for (const { key, urlPatterns } of PLATFORMS)
      for (const pattern of urlPatterns.filter((one) => !one.includes('.*'))) {
        const canonical = pattern.split(' -> ').at(-1)!.replace('{instance}', 'example.org').replace(/\{\w+\}/, 'zoe');
        const found = recognisePlatform(canonical, PLATFORMS);
        expect(found, pattern).toMatchObject({ platform: key, key: canonical });
      }
  });

  it('have each its own key', () => {
    const keys = PLATFORMS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
