import { CONTACT_PRIOR_TOUCHES, MEMBER_PRIOR_TOUCHES, PROBABILITY_FLOOR, SEGMENT_PRIOR_TOUCHES, USUAL_WARMTH, WARMTH_EFFECT } from './constants.js';
import type { Evidence } from './evidence.js';

/** What is usual at one level (segment, contact, member with contact): chance of an answer, and warmth, both 0 to 1. */
export interface Level {
  rate: number;
  warmth: number;
}

/** What makes a probability what it is, in fractions of 1; the four add up to it. */
export interface Components {
  base: number;
  history: number;
  you: number;
  warmth: number;
}

export interface Chance {
  probability: number;
  components: Components;
}

export const clamp = (p: number): number => Math.min(Math.max(p, PROBABILITY_FLOOR), 1 - PROBABILITY_FLOOR);
export const logit = (p: number): number => Math.log(p / (1 - p));
export const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** One level's own evidence, shrunk to the level above, which weighs `priorTouches` (p and w of section 4.3). */
export const shrink = (above: Level, { answered, asked, warmth }: Evidence, priorTouches: number): Level => ({
  rate: clamp((answered + priorTouches * above.rate) / (Math.max(asked, answered) + priorTouches)),
  warmth: (warmth + priorTouches * above.warmth) / (asked + priorTouches),
});

/** p0 and w0, from the segment's shipped prior and its own evidence. */
export const segmentLevel = (prior: number, evidence: Evidence): Level =>
  shrink({ rate: prior, warmth: USUAL_WARMTH }, evidence, SEGMENT_PRIOR_TOUCHES);

/** pc and wc. */
export const contactLevel = (segment: Level, evidence: Evidence): Level =>
  shrink(segment, evidence, CONTACT_PRIOR_TOUCHES);

/** pm and wm. */
export const memberLevel = (contact: Level, evidence: Evidence): Level =>
  shrink(contact, evidence, MEMBER_PRIOR_TOUCHES);

/** sigmoid(logit(rate) + 1.1 (warmth - usual warmth)), section 4.4. */
export const warmed = ({ rate, warmth: usual }: Level, warmth: number): number =>
  clamp(sigmoid(logit(rate) + WARMTH_EFFECT * (warmth - usual)));

/** The chance of an answer to the next message, and what each level brings to it; no member on a contact's card. */
export function chanceOf(segment: Level, contact: Level, member: Level | null, warmth: number): Chance {
  const deepest = member ?? contact;
  const probability = warmed(deepest, warmth);
  return {
    probability,
    components: {
      base: segment.rate,
      history: contact.rate - segment.rate,
      you: deepest.rate - contact.rate,
      warmth: probability - deepest.rate,
    },
  };
}

/** What is left of the chance at sending, now that a share F of the answers would have come: q of section 4.5. */
export const remainingChance = (chanceAtSending: number, share: number): number =>
  (chanceAtSending * (1 - share)) / (1 - chanceAtSending * share);

/** Components in whole percentage points that add up to round(100 p): each is rounded where it starts and ends. */
export function pointsOf({ base, history, you }: Components, probability: number): Components {
  const [atBase, atContact, atMember] = [base, base + history, base + history + you].map((p) => Math.round(100 * p));
  return {
    base: atBase,
    history: atContact - atBase,
    you: atMember - atContact,
    warmth: Math.round(100 * probability) - atMember,
  };
}
