import { type Actor, type Database } from '#platform';
import { createSourceEventStream, execute, getOperationAST, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { shownError } from './graph-errors.js';

/** Tells again who is asking, so that whoever was removed sees nothing more. */
export type Identified = () => Promise<Actor>;

type AsAsked = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Runs a subscription for whoever is asking: its stream is opened, and each of its events is awaited and then read, as
 * operations of their own, so that nothing is held between two events and every event is behind the walls.
 */
export async function follow(
  db: Database,
  args: ExecutionArgs,
  who: Identified,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const name = getOperationAST(args.document, args.operationName)?.name?.value ?? 'subscription';
  const asAsked: AsAsked = async (work) => db.as(await who(), name, work);
  const events = await asAsked(() => createSourceEventStream(args));
  return Symbol.asyncIterator in events ? results(events, args, asAsked) : shown(events);
}

/** Not a generator: one that waits for an event could not be ended before it comes. */
function results(events: AsyncIterable<unknown>, args: ExecutionArgs, asAsked: AsAsked): AsyncIterableIterator<ExecutionResult> {
  const source = events[Symbol.asyncIterator]();
  let isOver = false;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    isOver = true;
    await source.return?.();
    return { done: true, value: undefined };
  };
  const next = async (): Promise<IteratorResult<ExecutionResult>> => {
    if (isOver) return end();
    const result = await resultOf(source, args, asAsked);
    if (!result) return end();
    isOver ||= !result.data;
    return { done: false, value: result };
  };
  const iterator = { next, return: end, [Symbol.asyncIterator]: () => iterator };
  return iterator;
}

/** What the next event comes to; null after the last one. Without data it is the last: whoever may not see it, or nobody can. */
async function resultOf(source: AsyncIterator<unknown>, args: ExecutionArgs, asAsked: AsAsked): Promise<ExecutionResult | null> {
  try {
    const event = await asAsked(() => source.next());
    if (event.done) return null;
    return shown(await asAsked(async () => execute({ ...args, rootValue: event.value })));
  } catch (error) {
    return { errors: [shownError(error)] };
  }
}

const shown = ({ data, errors }: ExecutionResult): ExecutionResult => ({
  ...(data !== undefined && { data }),
  ...(errors && { errors: errors.map(shownError) }),
});
