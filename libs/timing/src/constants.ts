export const DAYS_PER_WEEK = 7;
export const HOURS_PER_DAY = 24;
export const HOURS_PER_WEEK = 168;

/** How many answers the segment weighs against a contact's own: one for each day of the week. */
export const SEGMENT_ANSWERS = 7;

/** How many answers an even week weighs against a segment's own, as in Rapport's scoring note. [4.3] */
export const EVEN_ANSWERS = 20;

/** How often at most something is told that is not there, over all that is asked of one contact. */
const FALSE_ALARMS = 0.05;

/** The day and the hours, of the contact and of its segment. */
const QUESTIONS = 4;

/** How often at most one of these questions may be answered wrongly. */
export const FALSE_ALARMS_PER_QUESTION = FALSE_ALARMS / QUESTIONS;

/** Nearly everyone answers at work; that alone is no preference. Days from Monday, hours on the wall, `until` excluded. */
export const WORKING_DAYS = 5;
export const WORKING_HOURS = { from: 9, until: 18 };

/** A window of hours is two or three of them long. */
export const WINDOW_HOURS = [2, 3];

/** From this share of the answers on they come "mostly" then. */
export const MOSTLY = 0.5;
