import type { ExchangeChannel, LoggedExchange } from './logged-exchange.js';

/** What scoring reads of an entry of the log. */
export interface LogRow {
  contactId: string;
  id: string;
  happenedAt: Date;
  direction: LoggedExchange['direction'];
  channel: ExchangeChannel;
  memberId: string | null;
  recipients: string[];
  conversationId: string | null;
  /** A mail that went through us, so that we know whether it starts a conversation. */
  hasMessageId: boolean;
  hopesForAnswer: boolean;
  nature: 'HUMAN' | 'AUTO_REPLY' | 'BOUNCE' | 'NEWSLETTER';
  inReplyToId: string | null;
  correctsId: string | null;
  /** A mail to six or more at once. */
  isBlast?: boolean;
}

/** Members by their addresses in lower case. */
export type MemberAddresses = ReadonlyMap<string, string>;

/** An entry logged before, and whose it is: what the rules ask of one that is answered. */
export type KnownEntry = Pick<LogRow, 'id' | 'memberId'>;

/**
 * One contact's log as the rules of scoring take it; or some entries of it, none of them a correction, with the earlier
 * ones they answer.
 */
export function exchangesOf(rows: readonly LogRow[], members: MemberAddresses, answered: readonly KnownEntry[] = []): LoggedExchange[] {
  const byId = lazily(() => new Map(rows.map((row) => [row.id, row])));
  const authors = lazily(() => new Map([...answered, ...rows].map(({ id, memberId }) => [id, memberId])));
  return rows.map((row) => exchangeOf(row, addresseesOf(row, authors, members), isThreaded(row, byId)));
}

function exchangeOf(row: LogRow, addressedTo: string[] | null, threaded: boolean): LoggedExchange {
  const exchange: LoggedExchange = {
    id: row.id,
    happenedAt: row.happenedAt,
    direction: row.direction,
    channel: row.channel,
    memberId: row.memberId,
    addressedTo,
    conversationId: threaded ? row.conversationId : null,
    hopesForAnswer: row.hopesForAnswer,
    automatic: row.nature !== 'HUMAN',
    bounced: row.nature === 'BOUNCE',
    correctsId: row.correctsId,
    answersId: row.inReplyToId,
  };
  if (row.isBlast) exchange.blast = true;
  return exchange;
}

/** Most logs need no index. */
function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The members it was sent to; else whoever wrote what it answers; else, as in a shared inbox, everyone. */
function addresseesOf(row: LogRow, authors: () => ReadonlyMap<string, string | null>, members: MemberAddresses): string[] | null {
  if (row.direction === 'OUTBOUND') return null;
  const named = row.recipients.flatMap((one) => members.get(addressIn(one)) ?? []);
  if (named.length) return named;
  const answered = row.inReplyToId ? authors().get(row.inReplyToId) : null;
  return answered ? [answered] : null;
}

const addressIn = (recipient: string): string => (/<([^>]+)>/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();

/** What somebody logged by hand under a conversation of its own may still go on with an earlier one. */
function isThreaded(row: LogRow, byId: () => ReadonlyMap<string, LogRow>): boolean {
  if (row.direction !== 'OUTBOUND' || row.hasMessageId) return true;
  return row.conversationId !== originOf(row, byId);
}

/** The id an entry had before it was corrected. */
function originOf(row: LogRow, byId: () => ReadonlyMap<string, LogRow>): string {
  const corrected = row.correctsId ? byId().get(row.correctsId) : undefined;
  return corrected ? originOf(corrected, byId) : row.id;
}
