import { describe, expect, it } from 'vitest';
import { toldPost } from './told-post.js';

const EVENING = new Date('2026-03-10T20:00:00Z');

describe('what is said about a post', () => {
  it('may be of a day that has begun where its author lives, though not here', () => {
    expect(toldPost({ publishedOn: '2026-03-11' }, EVENING)).toEqual({ publishedOn: '2026-03-11' });
  });

  it('cannot be of a day that has begun nowhere', () => {
    expect(() => toldPost({ publishedOn: '2026-03-12' }, EVENING)).toThrow('publishedOn: 2026-03-12 has not come yet.');
  });

  it('keeps one spelling of its address, and empties both when there is none any more', () => {
    expect(toldPost({ url: 'www.Zoe.example/four/?utm_source=mail' }, EVENING)).toEqual({
      url: 'https://www.zoe.example/four/',
      urlKey: 'zoe.example/four',
    });
    expect(toldPost({ url: null }, EVENING)).toEqual({ url: null, urlKey: null });
    expect(toldPost({ title: 'Four' }, EVENING)).toEqual({ title: 'Four' });
  });
});
