import type { ClientBase } from 'pg';

const known = new WeakSet<ClientBase>();

/**
 * Makes a connection take its statements one after another. Loaders of one operation ask at the same time, and pg
 * will refuse a query that begins before the last one ended.
 */
export function inTurn<C extends ClientBase>(client: C): C {
  if (known.has(client)) return client;
  known.add(client);
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  let last: Promise<unknown> = Promise.resolve();
  client.query = ((...args: unknown[]) => {
    const isPromised = typeof args.at(-1) !== 'function' && typeof (args[0] as { submit?: unknown }).submit !== 'function';
    if (!isPromised) return query(...args);
    const turn = last.then(() => query(...args));
    last = turn.catch(() => undefined);
    return turn;
  }) as ClientBase['query'];
  return client;
}
