import type { Database } from '#platform';
import type { Interaction } from './interaction.entity.js';

/** Rows of one statement. */
const AT_ONCE = 1_000;

/** Every property of an entry. */
const PROPERTIES = [
  'workspaceId', 'id', 'contactId', 'direction', 'channel', 'happenedAt', 'loggedAt', 'memberId', 'persona', 'subject', 'body', 'link',
  'conversationId', 'inReplyToId', 'hopesForAnswer', 'minutesSpent', 'nature', 'recipients', 'mood', 'returnsOn', 'correctsId', 'messageId',
  'isHistory',
] as const satisfies (keyof Interaction)[];

const columns = PROPERTIES.map((property) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

const INSERT = `
  insert into interaction (${columns.join(', ')})
  select ${columns.join(', ')} from json_populate_recordset(null::interaction, $1)`;

/** Adds entries to the log, a thousand a statement: what many senders wait for takes no detour. */
export async function insertEntries(db: Database, entries: readonly Interaction[]): Promise<void> {
  for (let i = 0; i < entries.length; i += AT_ONCE) await db.query(INSERT, [JSON.stringify(entries.slice(i, i + AT_ONCE).map(rowOf))]);
}

/** What is null is left out: it is so without being said. */
function rowOf(entry: Interaction): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  PROPERTIES.forEach((property, i) => {
    if (entry[property] !== null) row[columns[i]] = entry[property];
  });
  return row;
}
