import type { ExchangeChannel } from '#touches';

/** How much in demand a contact is: niche or small, mid or trade, star or tier-1. */
export type Tier = 'NICHE' | 'MID' | 'STAR';

/** How we write to somebody; a channel the note has no row for counts as mail. */
export type Approach = 'MAIL' | 'DM' | 'PUBLIC' | 'PODCAST';

/** Chances of an answer before any history, 0 to 1. */
export type Priors = Record<Approach, Record<Tier, number>>;

/** Assumptions, anchored on published outreach rates of 3 to 15 % (4.7). */
export const SHIPPED_PRIORS: Priors = {
  MAIL: { NICHE: 0.1, MID: 0.06, STAR: 0.03 },
  DM: { NICHE: 0.12, MID: 0.06, STAR: 0.02 },
  PUBLIC: { NICHE: 0.2, MID: 0.1, STAR: 0.04 },
  PODCAST: { NICHE: 0.15, MID: 0.15, STAR: 0.05 },
};

const APPROACHES: Partial<Record<ExchangeChannel | 'PODCAST' | 'BLAST', Approach>> = {
  DM: 'DM', COMMENT: 'PUBLIC', FORUM_REPLY: 'PUBLIC', PODCAST: 'PODCAST',
};

/** pi of section 4.3, for the channel of the next message. */
export const priorOf = (priors: Priors, tier: Tier, channel: ExchangeChannel | 'PODCAST' | 'BLAST'): number =>
  priors[APPROACHES[channel] ?? 'MAIL'][tier];
