import type { Draw } from './draw.js';
import { FIRST_DAY, LAST_DAY, type Row } from './people.js';
import { BODY, SUBJECTS } from './words.js';

/** Entries of ten contacts in a row: one was never spoken to, one we know very well; twenty on average. */
const ENTRIES = [0, 2, 4, 8, 12, 16, 20, 28, 40, 70];

/** The log of one contact, spread over its years: about one entry in four is an answer. */
export function* entriesOf(draw: Draw, contact: Row, memberId: string, number: number): Generator<Row> {
  const many = ENTRIES[number % ENTRIES.length]!;
  for (let entry = 0; entry < many; entry++) {
    const answers = entry > 0 && draw.below(4) === 0;
    const share = (entry + draw.below(1_000) / 1_000) / many;
    const at = new Date(FIRST_DAY + Math.floor(share * (LAST_DAY - FIRST_DAY))).toISOString();
    yield {
      workspace_id: contact['workspace_id']!,
      id: draw.uuid(),
      contact_id: contact['id']!,
      direction: answers ? 'INBOUND' : 'OUTBOUND',
      channel: draw.of(['MAIL', 'MAIL', 'MAIL', 'DM', 'COMMENT']),
      happened_at: at,
      logged_at: at,
      member_id: memberId,
      subject: draw.of(SUBJECTS),
      body: BODY,
      hopes_for_answer: !answers,
    };
  }
}
