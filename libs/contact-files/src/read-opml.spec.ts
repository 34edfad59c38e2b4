import { describe, expect, it } from 'vitest';
import { casePath, describeCases } from '../../../test/support/cases.js';
import type { ContactFileItem, ImportedContact } from './imported-contact.js';
import { openContactFile } from './open-contact-file.js';

async function* bytes(text: string | Buffer, size = 64): AsyncGenerator<Buffer> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

async function items(text: string | Buffer): Promise<ContactFileItem[]> {
  const found: ContactFileItem[] = [];
  for await (const item of await openContactFile(bytes(text))) found.push(item);
  return found;
}
const rows = async (text: string | Buffer): Promise<ImportedContact[]> =>
  (await items(text)).map((item) => {
    if (item.kind === 'rejected') throw new Error(item.reason);
    return item.row;
  });

const opml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<body>\n${body}\n</body></opml>`;

describe('a blogroll', () => {
  it('gives each blog as a blogger, with site and feed', async () => {
    const blog = '<outline text="Zoé &amp; Léo" xmlUrl="https://zoe.example/feed" htmlUrl="https://zoe.example/"/>';
    const found = await rows(opml(blog));
    expect(found).toEqual([{
      line: 4, name: 'Zoé & Léo', kinds: ['BLOGGER'], tags: [], addresses: [], warnings: [],
      presences: [{
        platform: 'BLOG', url: 'https://zoe.example/', key: 'zoe.example', title: 'Zoé & Léo',
        feedUrl: 'https://zoe.example/feed',
      }],
    }]);
  });

  it('gives the folders as tags and the innermost as niche', async () => {
    const [soup, wine] = await rows(opml(
      '<outline text="Food">\n' +
      '<outline title="Soups"><outline text="A" htmlUrl="https://a.example" category="/Winter,/Hot"/></outline>\n' +
      '<outline text="B" htmlUrl="https://b.example"/></outline>',
    ));
    expect(soup).toMatchObject({ line: 5, niche: 'Soups', tags: ['food', 'soups', 'winter', 'hot'] });
    expect(wine).toMatchObject({ line: 6, niche: 'Food', tags: ['food'] });
  });

  it('finds the site of a blog of which only the feed is known', async () => {
    const feeds = [
      'https://a.example/feed/', 'https://b.example/blog/rss.xml', 'https://c.blogspot.com/feeds/posts/default?alt=rss',
    ];
    const found = await rows(opml(feeds.map((feed) => `<outline text="x" xmlUrl="${feed}"/>`).join('\n')));
    expect(found.map(({ presences }) => presences[0].key)).toEqual(['a.example', 'b.example/blog', 'c.blogspot.com']);
  });

  it('is read for all its faults: bare ampersands, HTML entities, odd case, nothing closed', async () => {
    const found = await rows(
      '<OPML><body>' +
      '<Outline text="Pain & vin" XMLURL="https://a.example/?feed=rss&lang=fr" HTMLurl="https://a.example/?a=1&b=2">' +
      '<outline text="Caf&eacute; <3" htmlUrl=\'https://b.example\'></body>',
    );
    expect(found.map(({ name, presences, tags }) => [name, presences[0].key, tags])).toEqual([
      ['Pain & vin', 'a.example?a=1&b=2', []],
      ['Café <3', 'b.example', []],
    ]);
  });

  it('may be in the encoding it declares', async () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-15"?>' +
      '<opml><body><outline text="10 \xa4" htmlUrl="https://a.example"/></body></opml>';
    expect(await rows(Buffer.from(text, 'latin1'))).toMatchObject([{ name: '10 €' }]);
  });

  it('gives channels as influencers, and blogs elsewhere as blogs', async () => {
    const found = await rows(opml(
      '<outline text="Z" htmlUrl="https://www.youtube.com/channel/UCab"/>\n' +
      '<outline text="M" htmlUrl="https://medium.com/@zoe"/>',
    ));
    expect(found.map(({ kinds, presences }) => [kinds, presences[0].platform])).toEqual([
      [['INFLUENCER'], 'YOUTUBE'], [['BLOGGER'], 'BLOG'],
    ]);
  });

  it('that ends too early says so, after what could be read', async () => {
    const text = '<opml><body>\n<outline text="A" htmlUrl="https://a.example"/>\n<outline text="B" htmlU';
    expect(await items(text)).toMatchObject([{ kind: 'row' }, { kind: 'rejected', line: 3, code: 'CUT_OFF' }]);
  });

  it('without a blog says so', async () => {
    expect(await items(opml('<outline text="Food"/>'))).toMatchObject([{ kind: 'rejected', code: 'NOTHING_INSIDE' }]);
  });
});

describeCases('a real blogroll', 'contacts/engineering_blogs.opml', () => {
  it('gives all of its 422 blogs, without a doubt about any', async () => {
    const file = await openContactFile(casePath('contacts/engineering_blogs.opml'));
    const found: ImportedContact[] = [];
    for await (const item of file) if (item.kind === 'row') found.push(item.row);
    expect(file.summary).toMatchObject({ format: 'OPML', encoding: 'utf-8', totalBytes: 64_089 });
    expect(file.bytesRead).toBe(64_089);
    expect(found).toHaveLength(422);
    expect(found.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(new Set(found.map(({ presences }) => presences[0].key)).size).toBe(422);
    expect(found.every(({ presences }) => presences[0].platform === 'BLOG' && presences[0].feedUrl)).toBe(true);
    expect(found[0]).toMatchObject({
      line: 8, name: '8th Light', niche: 'Engineering Blogs', tags: ['engineering blogs'],
    });
  });
});
