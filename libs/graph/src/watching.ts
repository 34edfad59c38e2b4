import { setTimeout } from 'node:timers/promises';

interface Watch<T> {
  /** Says when two looks saw the same. */
  stateOf: (seen: T) => string;
  isLast: (seen: T) => boolean;
  everyMs: number;
}

/**
 * Events for a subscription to what any process may change: what `look` sees first, and then whenever it sees something
 * else. Whoever stops listening ends it at once. A look must keep no connection.
 */
export function watching<T>(look: () => Promise<T>, watch: Watch<T>): AsyncIterableIterator<T> {
  const ending = new AbortController();
  const events = changes(look, watch, ending.signal);
  const iterator: AsyncIterableIterator<T> = {
    next: () => events.next(),
    return: () => {
      ending.abort();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

async function* changes<T>(look: () => Promise<T>, { stateOf, isLast, everyMs }: Watch<T>, signal: AbortSignal): AsyncGenerator<T, undefined> {
  let known: string | null = null;
  while (!signal.aborted) {
    const seen = await look();
    if (stateOf(seen) !== known) yield seen;
    if (isLast(seen)) return;
    known = stateOf(seen);
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
