import { ContactStory } from './contact-story.js';
import type { Inbound } from './inbound.js';
import type { LoggedExchange } from './logged-exchange.js';
import { settledLog } from './settled-log.js';
import type { CountedTouch } from './touch.js';
import { USUAL_TUNING, type Tuning } from './tuning.js';

/** What the log says of one contact. `inbound` is in time order; its last is `lastInboundAt`. */
export interface ContactHistory {
  touches: CountedTouch[];
  touchesEver: number;
  inbound: readonly Inbound[];
  lastInboundAt: Date | null;
}

/** The story of one contact, from its log in the order logged (4.1 and 4.11). */
export function storyOf(logged: readonly LoggedExchange[], tuning: Tuning = USUAL_TUNING): ContactStory {
  const story = new ContactStory(tuning);
  for (const exchange of settledLog(logged)) story.take(exchange);
  return story;
}

/** The touches of one contact and the human messages it sent. */
export function touchesOf(logged: readonly LoggedExchange[], tuning?: Tuning): ContactHistory {
  const { touches, inbound, state } = storyOf(logged, tuning);
  return { touches, touchesEver: touches.length, inbound, lastInboundAt: state.lastInboundAt };
}
