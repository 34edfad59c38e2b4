// Fixed constants of Rapport's scoring note; the section that sets each is in brackets.

export const DAY_MS = 24 * 60 * 60 * 1000;

/** The first touches to a contact weigh most in its segment: the nth as much as 4 / (3 + n). [4.2] */
export const ALIKE_TOUCHES = 4;

/** No delay counts as shorter; also the delay given to an answer whose clock runs early. [4.6, 4.11] */
export const SHORTEST_DELAY_MS = 60_000;

/** An answer dated up to this long before its question is a clock that runs early. [4.11] */
export const CLOCK_SKEW_MS = 2 * DAY_MS;

/** A report that names no message is about one sent within this time before it. */
export const REPORT_REACH_MS = 14 * DAY_MS;

/** After so many half-lives (2^-200) nothing is left: PostgreSQL refuses products that are too small for a double, and does not round them to 0. */
export const FADED_OUT_HALF_LIVES = 200;
