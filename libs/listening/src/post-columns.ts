import { selectList } from '#platform';
import type { Post } from './post.entity.js';

/** A post's row, alias `p`, as lists read it. */
export const postColumns = selectList<Post>(
  'p',
  ['id', 'contactId'],
  ['presenceId', 'url', 'title', 'publishedOn', 'remark', 'notedById', 'notedAt', 'version'],
);
