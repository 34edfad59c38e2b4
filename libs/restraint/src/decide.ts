import { answered } from './answered.rule.js';
import type { Obstacle, Verdict } from './candidate.js';
import { collided } from './collided.rule.js';
import { duplicated } from './duplicated.rule.js';
import type { Question, Rule } from './facts.js';
import { held } from './held.rule.js';
import { crowded, followedUp, pressed, starPressed, unapproved } from './pressure.rule.js';
import { bounced, suppressed, unsubscribed } from './unreachable.rule.js';
import { leftAlone, refused } from './wishes.rule.js';

/** In the order in which they are told; waiting comes last, for it may end. */
const OF_PITCHES: readonly Rule[] = [
  held, leftAlone, refused, suppressed, unsubscribed, answered, duplicated, followedUp, unapproved,
  crowded, pressed, starPressed, collided,
];

/** They wrote to us, or we met: an answer and a change of the calendar go wherever mail arrives. */
const OF_ANYTHING: readonly Rule[] = [bounced];

/** All that stands in the way of a message. */
export function obstaclesTo(question: Question): Obstacle[] {
  const rules = question.candidate.kind === 'PITCH' ? OF_PITCHES : OF_ANYTHING;
  return rules.flatMap((rule) => rule(question) ?? []);
}

/** Whether a message may leave. Of several that it must wait for, the last. */
export function decide(question: Question): Verdict {
  const obstacles = obstaclesTo(question);
  const waits = obstacles.filter((one) => one.what === 'WAIT');
  const longest = waits.sort((one, other) => other.until.getTime() - one.until.getTime())[0];
  return obstacles.find(({ what }) => what !== 'WAIT') ?? longest ?? { go: true };
}
