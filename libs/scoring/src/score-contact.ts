import { segmentOf, type Averages } from './averages.js';
import type { ExchangeChannel, LoggedExchange } from './logged-exchange.js';
import type { Tier } from './priors.js';
import { scoreCard, type ScoreCard } from './score-card.js';
import type { CountedTouch } from './touch.js';
import { touchesOf } from './touches-of.js';

/** A contact as its log has it at one moment. Without enough history there is no card. */
export interface ScoredContact {
  contactId: string;
  touches: readonly CountedTouch[];
  tier: Tier;
  channel: ExchangeChannel;
  card: ScoreCard | null;
}

/** The next message is taken to go the way the last one went. */
const FIRST_CHANNEL = 'MAIL';

/** Counts a contact's touches and makes the card from them. */
export function scoreContact(
  contact: { id: string; tier: Tier },
  logged: readonly LoggedExchange[],
  averages: Averages,
  now: Date,
): ScoredContact {
  const { touches, lastInboundAt } = touchesOf(logged);
  const { tier, id: contactId } = contact;
  const channel = touches.at(-1)?.channel ?? FIRST_CHANNEL;
  const { curves, habit } = averages;
  const card = scoreCard({ touches, lastInboundAt, segment: segmentOf(averages, tier, channel), now, curves, habit });
  return { contactId, touches, tier, channel, card: card.band === 'NOT_ENOUGH_HISTORY' ? null : card };
}
