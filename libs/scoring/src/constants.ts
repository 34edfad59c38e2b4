// Fixed constants of Rapport's scoring note; the section that sets each is in brackets.

export const DAY_MS = 24 * 60 * 60 * 1000;

/** An answer counts within this time of the touch. [evaluation rules] */
export const WINDOW_MS = 14 * DAY_MS;

/** Half-lives: of what a touch proves, and of the warmth an inbound message leaves. [4.3, 4.4] */
export const EVIDENCE_HALF_LIFE_DAYS = 365;
export const WARMTH_HALF_LIFE_DAYS = 30;

/** How many touches the level above weighs, for a segment, a contact, a member with a contact. [4.3] */
export const SEGMENT_PRIOR_TOUCHES = 20;
export const CONTACT_PRIOR_TOUCHES = 4;
export const MEMBER_PRIOR_TOUCHES = 4;

/** Usual warmth before a workspace knows its own, and what one unit of warmth adds to the log-odds. [4.3, 4.4] */
export const USUAL_WARMTH = 0.3;
export const WARMTH_EFFECT = 1.1;

/** Every probability stays within [FLOOR, 1 - FLOOR]. [4.4] */
export const PROBABILITY_FLOOR = 0.001;

/** Below this much evidence N, and with no inbound ever, there is no score. [4.5] */
export const ENOUGH_EVIDENCE = 0.5;

/** An open message with less chance than this is probably lost. [4.5] */
export const HOPELESS_CHANCE = 0.02;

/** What the shipped reply-delay curve weighs, and how many replies earn a channel its own curve. [4.3] */
export const CURVE_PRIOR_REPLIES = 50;
export const CHANNEL_CURVE_REPLIES = 50;

/** Reply delays: pseudo-replies, typical delay and spread of ln(delay) before there are any. [4.6] */
export const SPEED_PRIOR_REPLIES = 20;
export const CONTACT_SPEED_PRIOR_REPLIES = 4;
export const SHIPPED_TYPICAL_DELAY_MS = 6 * 60 * 60 * 1000;
export const SHIPPED_DELAY_SPREAD = 2;

/** No delay counts as shorter; also the delay given to an answer whose clock runs early. [4.6, 4.11] */
export const SHORTEST_DELAY_MS = 60_000;

/** An answer dated up to this long before its question is a clock that runs early. [4.11] */
export const CLOCK_SKEW_MS = 2 * DAY_MS;
