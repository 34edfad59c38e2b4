import { languageCode, placePresence, recognisePlatform, wordKey } from '#spellings';
import type { ContactDraft } from './contact-draft.js';
import type { ImportedPresence } from './imported-contact.js';
import { audienceSize } from './loose-values.js';
import { PLATFORM_NAMES } from './value-words.js';

/** The presence that a row describes in several columns. */
export interface SaidInColumns {
  urls: string[];
  platform?: string;
  handle?: string;
  forum?: string;
  title?: string;
  language?: string;
  audience?: string;
  feedUrl?: string;
}

/** Adds that presence, or what is said of it to the first one the row has otherwise. */
export function settlePresence(said: SaidInColumns, draft: ContactDraft): void {
  const presence = inForum(said, draft) ?? located(said, draft) ?? draft.row.presences[0];
  if (presence) describe(presence, said, draft);
  else if (said.title) draft.note(`Blog: ${draft.line('title', said.title)}`);
}

function inForum({ forum, handle }: SaidInColumns, draft: ContactDraft): ImportedPresence | undefined {
  if (!forum) return undefined;
  const address = recognisePlatform(forum, draft.platforms);
  const where = address ? { url: forum } : { forum: draft.line('forum', forum) };
  const username = handle && draft.line('handle', handle);
  const place = placePresence({ platformKey: 'FORUM', ...where, username }, draft.platforms);
  if ('error' in place) return void draft.note(`Forum: ${where.forum}`);
  return draft.addPresence({
    platform: 'FORUM', key: place.matchKey,
    ...(place.url && { url: place.url }), ...(place.forum && { forum: place.forum }), ...(username && { username }),
  });
}

function located({ urls, platform, handle, forum }: SaidInColumns, draft: ContactDraft): ImportedPresence | undefined {
  const key = platform === undefined ? undefined : PLATFORM_NAMES.get(wordKey(platform));
  if (platform && !key) draft.notUnderstood('platform', platform, 'the name of a platform, such as Instagram');
  const on = key ? { platform: key } : {};
  const [first] = urls.map((place) => draft.presence({ place, ...on }));
  if (!handle || forum) return first;
  const known = first ?? (key ? undefined : draft.row.presences[0]);
  if (known) known.handle ??= draft.line('handle', handle);
  return known ?? atHandle(handle, key, draft);
}

/** A handle without a platform is still a name to know somebody by. */
function atHandle(handle: string, platform: string | undefined, draft: ContactDraft): ImportedPresence | undefined {
  if (platform) return draft.presence({ platform, place: handle });
  if (/^@[^@]+@|\//.test(handle)) return draft.presence({ place: handle });
  draft.name('nickname', handle);
  return void draft.notUnderstood('handle', handle, 'its platform in a column called "platform"');
}

function describe(presence: ImportedPresence, said: SaidInColumns, draft: ContactDraft): void {
  if (said.title) presence.title ??= draft.line('title', said.title);
  if (said.language) {
    const code = languageCode(said.language);
    if (code) presence.language ??= code;
    else draft.notUnderstood('language', said.language, 'a language such as fr or French');
  }
  if (said.audience) {
    const size = audienceSize(said.audience);
    if (size !== null) presence.audienceSize ??= size;
    else draft.notUnderstood('audienceSize', said.audience, 'a number such as 12500 or 12.5k');
  }
  if (said.feedUrl) draft.feed(presence, said.feedUrl);
}
