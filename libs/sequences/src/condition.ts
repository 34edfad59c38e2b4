import type { Tier } from '#contacts';
import { StepCondition, type SequenceStep } from './step.js';

/** What conditions look at. */
export interface ConditionFacts {
  tier: Tier;
  /** The chance that they answer, in percent; null without enough history. */
  score: number | null;
  /** When they last answered anyone of us. */
  answeredAt: Date | null;
  /** Null: they never said. */
  welcomesPitches: boolean | null;
}

const DAY_MS = 86_400_000;

/** Whether a condition holds for somebody now. What nobody knows does not hold. */
export function conditionHolds({ condition, figure, tier }: SequenceStep, facts: ConditionFacts, now: Date): boolean {
  switch (condition) {
    case StepCondition.SCORE_AT_LEAST: return facts.score !== null && facts.score >= (figure ?? 0);
    case StepCondition.TIER_IS: return facts.tier === tier;
    case StepCondition.ANSWERED: return facts.answeredAt !== null && now.getTime() - facts.answeredAt.getTime() <= (figure ?? 0) * DAY_MS;
    case StepCondition.WELCOMES_PITCHES: return facts.welcomesPitches === true;
    case null: return false;
  }
}

/** Why somebody goes no further: the condition that does not hold for them, in both languages. */
export function conditionMissed({ condition, figure, tier }: SequenceStep): { fr: string; en: string } {
  switch (condition) {
    case StepCondition.SCORE_AT_LEAST:
      return { fr: `moins de ${figure}\u00a0% de chances de réponse.`, en: `less than a ${figure}% chance of an answer.` };
    case StepCondition.TIER_IS:
      return { fr: `ne fait pas partie de la catégorie ${tier}.`, en: `is not of the tier ${tier}.` };
    case StepCondition.ANSWERED:
      return { fr: `pas de réponse dans les ${figure} derniers jours.`, en: `no answer within the last ${figure} days.` };
    default:
      return { fr: 'n’a pas dit accueillir volontiers nos messages.', en: 'never said that our messages are welcome.' };
  }
}
