import type { MergedValue } from '#rendering';

const rootOf = (field: string): string => /^[^.[]*/.exec(field)![0];

const ABOUT_THEM = new Set(['contact', 'presences', 'blog', 'niche', 'post', 'posts', 'homework', 'lastTouches', 'unanswered']);
const NAMES = new Set(['sender', 'workspace', 'identity', 'asset', 'assets', 'given', 'asked']);
/** What we wrote about them, as against their own titles and names. */
const OUR_NOTE = /\.(?:remark|note|notes)$/;

/** Whether a value tells of the contact: their name, their places, their posts and what struck us in them. */
export const isAboutThem = (field: string): boolean => ABOUT_THEM.has(rootOf(field));

/** Whether a value is a name or a title: words that nobody chose for this letter. */
export const isName = (field: string): boolean =>
  (isAboutThem(field) && !OUR_NOTE.test(field)) || NAMES.has(rootOf(field));

const PERSONAL = new Set(['post', 'posts', 'homework', 'blog', 'presences']);
/** True of half the contacts. */
const COMMON = /\.(?:platform|language)$/;

/** Whether a value can only be this person's: from a post, the homework or a place of theirs, and no fallback. */
export const isPersonal = ({ field, isFallback }: Pick<MergedValue, 'field' | 'isFallback'>): boolean =>
  !isFallback && PERSONAL.has(rootOf(field)) && !COMMON.test(field);
