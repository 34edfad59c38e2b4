import type { Draw } from './draw.js';
import type { Person, Row } from './people.js';
import { REMARKS, TITLES } from './words.js';

/** What we read of a contact: two posts of two contacts in three, each with what struck us in it. */
export function* postsOf(draw: Draw, { contact, presences }: Person, memberId: string, number: number): Generator<Row> {
  if (number % 3 === 0) return;
  for (const day of ['2026-09-14', '2026-10-05']) {
    const id = draw.uuid();
    const url = `${String(presences[0]!['url'])}${id.slice(0, 8)}`;
    const post = { title: draw.of(TITLES), url, url_key: url, published_on: day, remark: draw.of(REMARKS) };
    yield { ...own(contact), id, presence_id: presences[0]!['id']!, ...post, noted_by_id: memberId, noted_at: `${day}T10:00:00Z` };
  }
}

/** What we learned of every third contact by reading them. */
export function* homeworkOf(draw: Draw, { contact }: Person, memberId: string, number: number): Generator<Row> {
  if (number % 3 !== 1) return;
  const noted = { noted_by_id: memberId, noted_at: '2026-10-06T10:00:00Z' };
  yield { ...own(contact), id: draw.uuid(), kind: 'STYLE', text: draw.of(REMARKS), ...noted };
}

const own = (contact: Row): Row => ({ workspace_id: contact['workspace_id']!, contact_id: contact['id']! });
