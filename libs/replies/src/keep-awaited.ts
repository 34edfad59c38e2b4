import type { Database } from '#platform';
import type { AwaitedReply } from './awaited-reply.entity.js';

/** What the log decides of an item. */
const COLUMNS = [
  'first_entry_id', 'last_entry_id', 'entries', 'waits_since', 'escalates_at', 'label', 'closed_at', 'closed_by_id', 'answer_id',
  'response_minutes', 'working_minutes',
];

const of = (row: string): string => COLUMNS.map((column) => `${row}.${column}`).join(', ');

const KEEP = `
  update awaited_reply r set (${COLUMNS.join(', ')}, version) = (${of('s')}, r.version + 1)
  from json_populate_recordset(null::awaited_reply, $1) s where r.id = s.id and (${of('r')}) is distinct from (${of('s')})`;

const BEGUN = ['id', 'contact_id', 'owner_id', ...COLUMNS].join(', ');

const BEGIN = `
  insert into awaited_reply (workspace_id, ${BEGUN}) select current_workspace_id(), ${BEGUN} from json_populate_recordset(null::awaited_reply, $1)`;

/** Writes what became of items that are known, as it stands in them, in one statement; what stays as it was is left alone. */
export async function keepAwaited(db: Database, items: readonly AwaitedReply[]): Promise<void> {
  if (items.length) await db.query(KEEP, [JSON.stringify(items.map(rowOf))]);
}

/** Writes items that begin, in one statement; what is not decided yet has its usual value. */
export async function beginAwaited(db: Database, items: readonly AwaitedReply[]): Promise<void> {
  const rows = items.map((item) => ({ ...rowOf(item), contact_id: item.contactId, owner_id: item.ownerId }));
  if (rows.length) await db.query(BEGIN, [JSON.stringify(rows)]);
}

const rowOf = (item: AwaitedReply): Record<string, unknown> => ({
  ...{ id: item.id, first_entry_id: item.firstEntryId, last_entry_id: item.lastEntryId, entries: item.entries, waits_since: item.waitsSince },
  ...{ escalates_at: item.escalatesAt, label: item.label, closed_at: item.closedAt, closed_by_id: item.closedById, answer_id: item.answerId },
  ...{ response_minutes: item.responseMinutes, working_minutes: item.workingMinutes },
});
