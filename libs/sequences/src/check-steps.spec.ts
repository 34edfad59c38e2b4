import { ManualDeed } from '#tasks';
import { describe, expect, it } from 'vitest';
import { checkSteps } from './check-steps.js';
import type { StepInput } from './step.input.js';
import { MailThread, StepCondition, StepKind } from './step.js';

const mail = (more: Partial<StepInput> = {}): StepInput => ({ kind: StepKind.MAIL, templateId: 't', ...more });
const wait = (more: Partial<StepInput> = { days: 3 }): StepInput => ({ kind: StepKind.WAIT, ...more });
const task = (more: Partial<StepInput> = {}): StepInput => ({ kind: StepKind.TASK, deed: ManualDeed.CALL, title: 'Appeler', ...more });
const unless = (otherwise: number | null, more: Partial<StepInput> = {}): StepInput => ({
  kind: StepKind.CONDITION, condition: StepCondition.WELCOMES_PITCHES, otherwise, ...more,
});

const told = (...steps: StepInput[]) => checkSteps(steps).map(({ field, message }) => `${field}: ${message}`);

describe('the steps of a sequence', () => {
  it('may write, wait, call and ask what holds', () => {
    expect(told(unless(4), mail(), wait(), task(), wait({ days: 1, hours: 4 }), mail({ thread: MailThread.NEW }))).toEqual([]);
  });

  it.each([
    [[wait()], 'steps: nothing is said or done in them. Add a MAIL or a TASK.'],
    [Array.from({ length: 21 }, () => task()), 'steps: these are 21, and at most 20 are taken. Make two sequences of them.'],
    [[mail({ templateId: null })], 'steps.0.templateId: give a template, or arms to be tried, and not both.'],
    [[mail({ arms: [{ templateId: 'u', weight: 1 }] })], 'steps.0.templateId: give a template, or arms to be tried, and not both.'],
    [[mail({ days: 2 })], 'steps.0.days: a MAIL has none. Leave it out.'],
    [[mail(), wait({})], 'steps.1.days: it waits for nothing. Give working days, hours or both.'],
    [[mail(), wait({ days: 0, hours: 0 })], 'steps.1.days: it waits for nothing. Give working days, hours or both.'],
    [[mail(), wait({ days: -1 })], 'steps.1.days: must be from 0 to 250.'],
    [[mail(), wait({ hours: 1_000 })], 'steps.1.hours: must be from 0 to 200.'],
    [[task({ title: null })], 'steps.0.title: say what is to be done.'],
    [[task({ deed: null })], 'steps.0.deed: say what kind of thing is to be done.'],
    [[mail(), unless(1)], 'steps.1.otherwise: it can only lead to a step after this one: there is none. Leave it out to end there.'],
    [[unless(9), mail()], 'steps.0.otherwise: it can only lead to a step after this one: name one from 2 to 2. Leave it out to end there.'],
    [[unless(null, { condition: null }), mail()], 'steps.0.condition: say on what it depends.'],
    [
      [unless(null, { condition: StepCondition.SCORE_AT_LEAST, figure: 101 }), mail()],
      'steps.0.figure: SCORE_AT_LEAST needs percent, from 0 to 100.',
    ],
    [[unless(null, { condition: StepCondition.ANSWERED }), mail()], 'steps.0.figure: ANSWERED needs days, from 1 to 3650.'],
    [[unless(null, { condition: StepCondition.TIER_IS }), mail()], 'steps.0.tier: TIER_IS needs one.'],
    [[unless(null, { figure: 3 }), mail()], 'steps.0.figure: WELCOMES_PITCHES has none. Leave it out.'],
  ])('are refused with the field and the remedy (%#)', (steps, message) => expect(told(...steps)).toEqual([message]));

  it('try at most five templates, each once, with a weight', () => {
    const arm = (templateId: string, weight = 1) => ({ templateId, weight });
    expect(told(mail({ templateId: null, arms: ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => arm(one)) }))).toEqual([
      'steps.0.arms: these are 6, and at most 5 are tried. Drop the weakest.',
    ]);
    expect(told(mail({ templateId: null, arms: [arm('a', 0), arm('b'), arm('b')] }))).toEqual([
      'steps.0.arms.0.weight: must be from 1 to 100.',
      'steps.0.arms.2.templateId: this template is tried already. Choose another one, or give the other arm more weight.',
    ]);
  });

  it('try every mail in the same ways, or in one', () => {
    const tried = (...ids: string[]) => mail({ templateId: null, arms: ids.map((templateId) => ({ templateId, weight: 1 })) });
    expect(told(tried('a', 'b'), wait(), mail(), wait(), tried('c', 'd'))).toEqual([]);
    expect(told(mail(), wait(), tried('a', 'b'), wait(), tried('c', 'd', 'e'))).toEqual([
      'steps.4.arms: these are A, B, C, and the mail of step 3 is tried as A, B. Give both the same number, or one of them a single template.',
    ]);
  });

  it('begin with a new mail, on every way there is', () => {
    const answersNothing = 'for some people this is the first mail, and it answers nothing. Make it NEW, or send another one before.';
    expect(told(mail({ thread: MailThread.SAME }))).toEqual([`steps.0.thread: ${answersNothing}`]);
    expect(told(unless(4), mail(), wait(), mail({ thread: MailThread.SAME }))).toEqual([`steps.3.thread: ${answersNothing}`]);
    expect(told(mail(), wait(), unless(5), task(), mail({ thread: MailThread.SAME }))).toEqual([]);
  });

  it('never write twice without waiting', () => {
    const hasty = 'this mail would leave at once after the one before it. Put a WAIT between them.';
    expect(told(mail(), mail())).toEqual([`steps.1: ${hasty}`]);
    expect(told(mail(), task(), mail())).toEqual([`steps.2: ${hasty}`]);
    expect(told(mail(), unless(4), wait(), mail())).toEqual([`steps.3: ${hasty}`]);
    expect(told(mail(), wait(), unless(4), mail())).toEqual([]);
  });
});
