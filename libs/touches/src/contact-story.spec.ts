import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContactStory } from './contact-story.js';
import type { LoggedExchange } from './logged-exchange.js';
import { settledLog } from './settled-log.js';
import type { StoryState } from './story-state.js';
import { touchesOf } from './touches-of.js';
import type { CountedTouch } from './touch.js';
import { USUAL_TUNING } from './tuning.js';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2025, 0, 6, 9);
const MEMBERS = ['ana', 'bo', 'cy', null];

/** Anything that may stand in a log, hours apart; some of it at the very same time. */
const exchange = fc.record({
  afterHours: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 500, noNaN: true })),
  direction: fc.constantFrom('OUTBOUND', 'OUTBOUND', 'INBOUND', 'MUTUAL'),
  channel: fc.constantFrom('MAIL', 'DM', 'COMMENT', 'CALL', 'IN_PERSON', 'GIFT'),
  memberId: fc.constantFrom(...MEMBERS),
  addressedTo: fc.oneof(fc.constant(null), fc.subarray(['ana', 'bo', 'cy'], { minLength: 1 })),
  conversationId: fc.constantFrom(null, null, 'c1', 'c2', 'c3'),
  hopesForAnswer: fc.boolean(),
  automatic: fc.constantFrom(false, false, false, true),
});

const logs = fc.array(exchange, { maxLength: 40 }).map((steps): LoggedExchange[] => {
  let at = START;
  return steps.map(({ afterHours, ...said }, i) => {
    at += Math.round(afterHours * HOUR_MS);
    return { ...said, id: `x${i}`, happenedAt: new Date(at), correctsId: null } as LoggedExchange;
  });
});

/** As a row keeps it, with the touches as they were. */
function kept(state: StoryState): StoryState {
  const times = (_key: string, value: unknown) =>
    (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value);
  return JSON.parse(JSON.stringify(state), times) as StoryState;
}

const spokenIn = (log: readonly LoggedExchange[]): string[] =>
  log.flatMap(({ automatic, direction, channel, conversationId }) =>
    (!automatic && conversationId && (direction !== 'OUTBOUND' || channel === 'IN_PERSON') ? conversationId : []));

it('goes on where it was left as though it had been told at once', () => {
  fc.assert(fc.property(logs, fc.array(fc.nat(40), { maxLength: 6 }), (log, cuts) => {
    const [starts, told] = [log.map(({ happenedAt }) => happenedAt.getTime()), settledLog(log)];
    // What happened at one time is told together: rows keep no more than the last time.
    const borders = cuts.filter((cut) => cut < log.length && starts[cut] !== starts[cut - 1]);
    const edges = [...new Set([0, ...borders, log.length])].sort((a, b) => a - b);
    const touches = new Map<string, CountedTouch>();
    let state = new ContactStory(USUAL_TUNING).state;
    for (const [i, edge] of edges.slice(1).entries()) {
      const story = new ContactStory(USUAL_TUNING, kept(state), spokenIn(told.slice(0, edges[i])));
      for (const one of told.slice(edges[i], edge)) story.take(one);
      for (const touch of story.touches) touches.set(touch.interactionId, touch);
      state = story.state;
    }
    const atOnce = touchesOf(log);
    expect([...touches.values()].map((touch) => ({ ...touch }))).toEqual(atOnce.touches);
    expect([state.touchesEver, state.lastInboundAt]).toEqual([atOnce.touchesEver, atOnce.lastInboundAt]);
  }), { numRuns: 2_000 });
});

it('a log logged in any order tells the same', () => {
  fc.assert(fc.property(logs, fc.infiniteStream(fc.nat()), (log, chances) => {
    const moments = new Map<number, LoggedExchange>(log.map((one) => [one.happenedAt.getTime(), one]));
    const apart = [...moments.values()];
    const shuffled = apart.map((one) => ({ one, by: chances.next().value as number })).sort((a, b) => a.by - b.by).map(({ one }) => one);
    expect(touchesOf(shuffled)).toEqual(touchesOf(apart));
  }), { numRuns: 500 });
});
