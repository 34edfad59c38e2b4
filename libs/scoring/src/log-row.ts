import { Channel, Direction, type Interaction } from '#interactions';
import type { LogRow } from '#touches';

/** From so many addressees on a mail is a blast (section 4.11). */
const BLAST_ADDRESSEES = 6;

/** A new entry as the log's rows are read. */
export function logRowOf(entry: Interaction): LogRow {
  const { contactId, id, happenedAt, direction, channel, memberId, conversationId, hopesForAnswer, nature, inReplyToId, correctsId } = entry;
  const entryItself = { contactId, id, happenedAt, direction, channel, memberId, conversationId, hopesForAnswer, nature };
  return {
    ...entryItself,
    inReplyToId: inReplyToId ?? null,
    correctsId: correctsId ?? null,
    recipients: direction === Direction.OUTBOUND ? [] : entry.recipients,
    hasMessageId: entry.messageId !== null,
    isBlast: channel === Channel.MAIL && entry.recipients.length >= BLAST_ADDRESSEES,
  };
}

/** Conversations that may have been answered before: those which messages of ours go on with. Their own they only begin. */
export function conversationsToAskFor(rows: readonly LogRow[]): { contactId: string; conversationId: string }[] {
  const asking = rows.filter((row) => row.direction === 'OUTBOUND' && row.hopesForAnswer && row.nature === 'HUMAN');
  return asking.flatMap(({ contactId, conversationId, id }) =>
    conversationId === null || conversationId === id ? [] : { contactId, conversationId });
}

/** Earlier entries that these answer, and whose authors they may be addressed to. */
export function entriesToAskFor(rows: readonly LogRow[]): string[] {
  const own = new Set(rows.map(({ id }) => id));
  return rows.flatMap(({ direction, inReplyToId }) => (direction === 'OUTBOUND' || !inReplyToId || own.has(inReplyToId) ? [] : inReplyToId));
}
