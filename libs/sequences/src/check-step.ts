import type { StepFault } from './check-steps.js';
import type { ArmInput, StepInput } from './step.input.js';
import type { StepKind } from './step.js';
import { ARM_KEYS, StepCondition } from './step.js';

/** The fields of each kind. */
const FIELDS: Record<StepKind, (keyof StepInput)[]> = {
  MAIL: ['templateId', 'arms', 'thread'],
  WAIT: ['days', 'hours'],
  TASK: ['deed', 'title', 'note'],
  CONDITION: ['condition', 'figure', 'tier', 'otherwise'],
};
const ALL = Object.values(FIELDS).flat();

const MOST_ARMS = ARM_KEYS.length;
const LONGEST = { days: 250, hours: 200 };
/** The figure each condition needs: from, to, and what it is. */
const FIGURES: Partial<Record<StepCondition, [number, number, string]>> = {
  SCORE_AT_LEAST: [0, 100, 'percent'],
  ANSWERED: [1, 3_650, 'days'],
};

/** What is wrong with one step, looked at alone. @param i counted from 0 */
export function checkStep(step: StepInput, i: number, count: number): StepFault[] {
  const stray = ALL.filter((field) => step[field] != null && !FIELDS[step.kind].includes(field));
  const faults = stray.map((field) => [field, `a ${step.kind} has none. Leave it out.`] as Told);
  return [...faults, ...CHECKS[step.kind](step, i, count)].map(([field, message]) => ({ field: `steps.${i}.${field}`, message }));
}

type Told = [field: string, message: string];

const CHECKS: Record<StepKind, (step: StepInput, i: number, count: number) => Told[]> = {
  MAIL: ({ templateId, arms }) => {
    if (!templateId === !arms?.length) return [['templateId', 'give a template, or arms to be tried, and not both.']];
    return arms ? checkArms(arms) : [];
  },
  WAIT: ({ days, hours }) => {
    const told = (['days', 'hours'] as const).flatMap((unit): Told[] => {
      const value = { days, hours }[unit] ?? 0;
      return value >= 0 && value <= LONGEST[unit] ? [] : [[unit, `must be from 0 to ${LONGEST[unit]}.`]];
    });
    return told.length || (days ?? 0) + (hours ?? 0) > 0 ? told : [['days', 'it waits for nothing. Give working days, hours or both.']];
  },
  TASK: ({ deed, title }) => [
    ...(deed ? [] : [['deed', 'say what kind of thing is to be done.'] as Told]),
    ...(title ? [] : [['title', 'say what is to be done.'] as Told]),
  ],
  CONDITION: ({ condition, figure, tier, otherwise }, i, count) => [
    ...(condition ? checkMeasure(condition, figure, tier) : [['condition', 'say on what it depends.'] as Told]),
    ...checkTarget(otherwise, i, count),
  ],
};

function checkArms(arms: readonly ArmInput[]): Told[] {
  if (arms.length > MOST_ARMS) return [['arms', `these are ${arms.length}, and at most ${MOST_ARMS} are tried. Drop the weakest.`]];
  return arms.flatMap(({ templateId, weight }, at): Told[] => {
    if (weight < 1 || weight > 100) return [[`arms.${at}.weight`, 'must be from 1 to 100.']];
    const isAgain = arms.findIndex((one) => one.templateId === templateId) < at;
    return isAgain ? [[`arms.${at}.templateId`, 'this template is tried already. Choose another one, or give the other arm more weight.']] : [];
  });
}

function checkMeasure(condition: StepCondition, figure: StepInput['figure'], tier: StepInput['tier']): Told[] {
  const told: Told[] = [];
  const [from, to, unit] = FIGURES[condition] ?? [];
  if (unit && !(figure != null && figure >= from! && figure <= to!)) told.push(['figure', `${condition} needs ${unit}, from ${from} to ${to}.`]);
  if (!unit && figure != null) told.push(['figure', `${condition} has none. Leave it out.`]);
  if (condition === StepCondition.TIER_IS ? !tier : tier) told.push(['tier', tier ? `${condition} has none. Leave it out.` : 'TIER_IS needs one.']);
  return told;
}

/** Onwards only, so that every way ends. */
function checkTarget(otherwise: StepInput['otherwise'], i: number, count: number): Told[] {
  if (otherwise == null || (otherwise > i + 1 && otherwise <= count)) return [];
  const steps = i + 2 > count ? 'there is none' : `name one from ${i + 2} to ${count}`;
  return [['otherwise', `it can only lead to a step after this one: ${steps}. Leave it out to end there.`]];
}
