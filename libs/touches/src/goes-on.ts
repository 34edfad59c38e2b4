import { elapsedMs } from './decay.js';
import type { LoggedExchange } from './logged-exchange.js';
import type { StoryState } from './story-state.js';

/**
 * Whether these exchanges of one contact, in the order logged, only go on with what was told of it. Where they do not, because
 * they correct it, void it, come late or have a clock that runs early, the story is told anew from the whole log.
 */
export function goesOn({ toldUntil }: Pick<StoryState, 'toldUntil'>, exchanges: readonly LoggedExchange[]): boolean {
  const times = new Map(exchanges.map(({ id, happenedAt }) => [id, happenedAt]));
  return exchanges.every(({ correctsId, bounced, automatic, happenedAt, answersId }) => {
    if (correctsId !== null || bounced) return false;
    const askedAt = answersId ? times.get(answersId) : undefined;
    if (askedAt && happenedAt <= askedAt) return false;
    return automatic || toldUntil === null || happenedAt > toldUntil;
  });
}

/** In the order they happened; among equals in the order they were logged. */
export const inOrder = (exchanges: readonly LoggedExchange[]): LoggedExchange[] =>
  exchanges.toSorted((a, b) => elapsedMs(b.happenedAt, a.happenedAt));
