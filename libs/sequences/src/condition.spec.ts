import { Tier } from '#contacts';
import { describe, expect, it } from 'vitest';
import { conditionHolds, conditionMissed, type ConditionFacts } from './condition.js';
import { StepCondition, StepKind, type SequenceStep } from './step.js';

const NOW = new Date('2026-03-02T10:00:00Z');

const step = (condition: StepCondition, more: Partial<SequenceStep> = {}) => ({ kind: StepKind.CONDITION, condition, ...more }) as SequenceStep;
const facts = (more: Partial<ConditionFacts> = {}): ConditionFacts => ({ tier: Tier.NICHE, score: null, answeredAt: null, welcomesPitches: null, ...more });
const holds = (one: SequenceStep, known: Partial<ConditionFacts>) => conditionHolds(one, facts(known), NOW);

describe('a condition', () => {
  it('on the score needs a score', () => {
    const likely = step(StepCondition.SCORE_AT_LEAST, { figure: 30 });
    expect([29, 30, null].map((score) => holds(likely, { score }))).toEqual([false, true, false]);
  });

  it('on the tier takes that tier only', () => {
    const star = step(StepCondition.TIER_IS, { tier: Tier.STAR });
    expect([holds(star, { tier: Tier.STAR }), holds(star, { tier: Tier.MID })]).toEqual([true, false]);
  });

  it('on an answer looks back so many days', () => {
    const lately = step(StepCondition.ANSWERED, { figure: 10 });
    const days = [new Date('2026-02-20T10:00:00Z'), new Date('2026-02-20T09:59:59Z'), null];
    expect(days.map((answeredAt) => holds(lately, { answeredAt }))).toEqual([true, false, false]);
  });

  it('on welcome takes no silence for a yes', () =>
    expect([true, false, null].map((welcomesPitches) => holds(step(StepCondition.WELCOMES_PITCHES), { welcomesPitches }))).toEqual([true, false, false]));

  it('says what was missed, in both languages', () => {
    for (const condition of Object.values(StepCondition)) {
      const { fr, en } = conditionMissed(step(condition, { figure: 30, tier: Tier.STAR }));
      expect([fr, en].every((text) => text.endsWith('.') && !text.includes('undefined') && !text.includes('null'))).toBe(true);
    }
  });
});
