import { badInput } from '#platform';
import { normaliseUrl } from '#spellings';
import type { NotePostInput, UpdatePostInput } from './post.input.js';
import type { Post } from './post.entity.js';

type Told = Pick<NotePostInput, 'presenceId' | 'url' | 'remark'> & Pick<UpdatePostInput, 'title' | 'publishedOn'>;

/** Somewhere on earth it is this much later than in UTC. */
const FARTHEST_EAST_MS = 14 * 3_600_000;

/**
 * What was said about a post, in the spelling that is kept. Throws BAD_INPUT for what is no web address and for a day
 * that has begun nowhere yet. @param path where the fields stand in the input, such as `input.3.`
 */
export function toldPost(told: Told, now: Date, path = ''): Partial<Post> {
  const { publishedOn } = told;
  if (publishedOn && publishedOn > lastDayOnEarth(now))
    throw badInput(`${path}publishedOn`, `${publishedOn} has not come yet. Note the post once it is out.`);
  return { ...told, ...toldUrl(told.url, path) };
}

function toldUrl(url: string | null | undefined, path: string): Partial<Post> {
  if (!url) return url === null ? { url, urlKey: null } : {};
  const read = normaliseUrl(url);
  if ('error' in read) throw badInput(`${path}url`, `${read.error.reason} ${read.error.remedy}`);
  return { url: read.url, urlKey: read.key };
}

const lastDayOnEarth = (now: Date): string => new Date(now.getTime() + FARTHEST_EAST_MS).toISOString().slice(0, 10);
