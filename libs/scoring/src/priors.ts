import type { ExchangeChannel } from './logged-exchange.js';

/** How much in demand a contact is: niche or small, mid or trade, star or tier-1. */
export type Tier = 'NICHE' | 'MID' | 'STAR';

type Approach = 'MAIL' | 'DM' | 'PUBLIC' | 'PODCAST';

/** Chance of an answer before any history: assumptions, anchored on published outreach rates of 3 to 15 % (4.7). */
const PRIORS: Record<Approach, Record<Tier, number>> = {
  MAIL: { NICHE: 0.1, MID: 0.06, STAR: 0.03 },
  DM: { NICHE: 0.12, MID: 0.06, STAR: 0.02 },
  PUBLIC: { NICHE: 0.2, MID: 0.1, STAR: 0.04 },
  PODCAST: { NICHE: 0.15, MID: 0.15, STAR: 0.05 },
};

const APPROACHES: Partial<Record<ExchangeChannel | 'PODCAST', Approach>> = {
  DM: 'DM', COMMENT: 'PUBLIC', FORUM_REPLY: 'PUBLIC', PODCAST: 'PODCAST',
};

/** pi of section 4.3, for the channel of the next message; a channel the note has no row for counts as mail. */
export const shippedPrior = (tier: Tier, channel: ExchangeChannel | 'PODCAST'): number =>
  PRIORS[APPROACHES[channel] ?? 'MAIL'][tier];
