import { selectList } from '#platform';
import type { Presence } from './presence.entity.js';

/** A presence's row, alias `p`, as lists read it. */
export const presenceColumns = selectList<Presence>(
  'p',
  ['id', 'contactId', 'platformKey', 'matchKey'],
  [
    'handle', 'url', 'feedUrl', 'title', 'language', 'toneNote', 'audienceSize', 'forum', 'username', 'postCount',
    'welcomesBrands', 'version', 'createdAt',
  ],
);
