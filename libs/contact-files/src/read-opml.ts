import { languageCode, type PlatformPatterns } from '#spellings';
import { ContactDraft } from './contact-draft.js';
import { rejectedRow, type ContactFileItem, type ImportedPresence } from './imported-contact.js';
import { splitList } from './loose-values.js';
import { OpmlOutlines, type OpmlOutline } from './opml-outlines.js';

/** Where blog engines put their feed, below the blog itself. */
const FEED_PATH =
  /\/(?:feeds?(?:\/posts\/default|\/all)?|rss|atom|(?:feed|rss2?|atom|index)\.(?:xml|rdf|rss|atom))\/?(?:\?.*)?$/i;

/** A feed from anywhere else is that of a channel or a profile. */
const BLOG_LIKE = new Set(['BLOG', 'FORUM', 'NEWSLETTER', 'PODCAST']);

/** The blogs of an OPML file, each as a contact tagged with the folders it is in; the innermost is its niche. */
export async function* readOpml(
  texts: AsyncIterable<string>,
  platforms: readonly PlatformPatterns[],
): AsyncGenerator<ContactFileItem> {
  const outlines = new OpmlOutlines();
  let count = 0;
  for await (const text of texts)
    for (const outline of outlines.read(text)) {
      count++;
      yield readOutline(outline, platforms);
    }
  if (outlines.isCutOff)
    yield rejectedRow(outlines.line, 'CUT_OFF', 'The file ends in the middle of an outline.', 'Export it again.');
  if (count === 0)
    yield rejectedRow(1, 'NOTHING_INSIDE', 'There is no blog in this file.', 'Export the subscriptions of a reader.');
}

function readOutline(outline: OpmlOutline, platforms: readonly PlatformPatterns[]): ContactFileItem {
  const { line, attributes, folders } = outline;
  const draft = new ContactDraft(line, platforms);
  const { xmlurl = '', description = '', category = '' } = attributes;
  const title = attributes.title || attributes.text || '';
  draft.name('name', title);
  const presence = draft.presence({ place: attributes.htmlurl || attributes.url || siteOf(xmlurl) });
  if (presence) describe(presence, attributes, draft);
  for (const folder of [...folders, ...splitList(category).flatMap((path) => path.split('/'))]) draft.tag(folder);
  draft.text('niche', folders.at(-1) ?? '');
  draft.note(description);
  return draft.finish();
}

/** The site of a feed whose outline does not tell it; nobody's feed has an address that long. */
const siteOf = (feed: string): string => (feed.length > 2048 ? feed : feed.replace(FEED_PATH, '/'));

function describe(presence: ImportedPresence, attributes: Record<string, string>, draft: ContactDraft): void {
  const { xmlurl, language } = attributes;
  draft.row.kinds = [BLOG_LIKE.has(presence.platform) ? 'BLOGGER' : 'INFLUENCER'];
  if (draft.names.name) presence.title = draft.names.name;
  if (xmlurl) draft.feed(presence, xmlurl);
  const code = language && languageCode(language);
  if (code) presence.language = draft.row.language = code;
}
