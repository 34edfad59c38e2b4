import type { FetchedMessage, ImapReader } from '#mail';
import type { FolderStumbles } from './stumbles.js';

/** Messages as they were fetched together. */
export interface FetchedBatch {
  messages: FetchedMessage[];
  /** Listed, and not given. */
  missing: { uid: number; isGone: boolean }[];
  /** Everything up to here has been fetched; null while more of it is to come. */
  readUpTo: number | null;
}

/** How large a batch may be. */
export interface BatchLimits {
  messagesAtOnce: number;
  /** Asked anew for each message. */
  bytesAtOnce: () => number;
  /** No more is read of any message. */
  mostBytes: number;
}

/**
 * The messages of the open folder, a batch at a time, bounded by their number and by their bytes. Where the server fails
 * this rejects, after what it gave; those that may be to blame are asked for one by one the next time, and not for ever.
 * @param uids ascending @param stumbles kept between calls
 */
export async function* fetchBatches(
  reader: ImapReader, uids: readonly number[], limits: BatchLimits, stumbles: FolderStumbles,
): AsyncGenerator<FetchedBatch> {
  for (const slice of slicesOf(uids, limits.messagesAtOnce, stumbles)) {
    const missing = new Set(slice);
    let last: FetchedBatch;
    try {
      last = yield* fetchSlice(reader, slice, missing, limits, stumbles);
    } catch (error) {
      stumbles.blame(missing);
      throw error;
    }
    stumbles.forgive(slice);
    yield last;
  }
}

/** Suspects alone, others together. */
function* slicesOf(uids: readonly number[], most: number, stumbles: FolderStumbles): Generator<number[]> {
  const slice: number[] = [];
  for (const uid of uids) {
    const isAlone = stumbles.isSuspect(uid);
    if (slice.length && (isAlone || slice.length >= most)) yield slice.splice(0);
    slice.push(uid);
    if (isAlone) yield slice.splice(0);
  }
  if (slice.length) yield slice;
}

/** @param missing those not given yet @returns the last batch */
async function* fetchSlice(
  reader: ImapReader, slice: readonly number[], missing: Set<number>, limits: BatchLimits, stumbles: FolderStumbles,
): AsyncGenerator<FetchedBatch, FetchedBatch> {
  let [messages, bytes]: [FetchedMessage[], number] = [[], 0];
  try {
    for await (const message of reader.fetch(slice.filter((uid) => !stumbles.isGivenUp(uid)), limits.mostBytes)) {
      missing.delete(message.uid);
      messages.push(message);
      bytes += message.source.length;
      if (bytes < limits.bytesAtOnce()) continue;
      yield { messages, missing: [], readUpTo: null };
      [messages, bytes] = [[], 0];
    }
    return { messages, missing: await whereabouts(reader, [...missing]), readUpTo: slice.at(-1)! };
  } catch (error) {
    if (messages.length) yield { messages, missing: [], readUpTo: null };
    throw error;
  }
}

async function whereabouts(reader: ImapReader, uids: number[]): Promise<FetchedBatch['missing']> {
  if (!uids.length) return [];
  const left = await reader.remaining(uids);
  return uids.map((uid) => ({ uid, isGone: !left.has(uid) }));
}
