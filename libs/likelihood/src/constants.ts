// Fixed constants of Rapport's scoring note; the section that sets each is in brackets.

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

/** Log-loss takes chances as within [CLIP, 1 - CLIP], so that no single surprise outweighs the rest. [evaluation data] */
export const LOG_LOSS_CLIP = 0.005;

/** How much a calibration report needs: with ten answers a rate is known to a third, and more than that is no news. */
export const REPORT_TOUCHES = 50;
export const REPORT_ANSWERS = 10;

/** Bins of a calibration report: at most so many, of at least so many touches each. */
export const REPORT_BINS = 10;
export const REPORT_BIN_TOUCHES = 25;
