import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { armIn, armOf, chooseArm } from './choose-arm.js';
import { StepKind, type Arm, type SequenceStep } from './step.js';

const arm = (key: string, weight = 1): Arm => ({ key, weight, templateId: key, templateVersion: 1 });
const mail = (...arms: Arm[]) => ({ kind: StepKind.MAIL, arms }) as SequenceStep;

describe('the way a mail is tried', () => {
  const sequenceId = randomUUID();

  it('is the same for a person every time', () => {
    const contactId = randomUUID();
    const chosen = Array.from({ length: 20 }, () => chooseArm([arm('A'), arm('B')], { contactId, sequenceId }).key);
    expect(new Set(chosen).size).toBe(1);
  });

  it('spreads people by weight', () => {
    const counts = { A: 0, B: 0, C: 0 };
    for (let i = 0; i < 6_000; i++)
      counts[chooseArm([arm('A', 1), arm('B', 2), arm('C', 3)], { contactId: randomUUID(), sequenceId }).key as 'A']++;
    expect(counts.A / 6_000).toBeCloseTo(1 / 6, 1);
    expect(counts.B / 6_000).toBeCloseTo(2 / 6, 1);
    expect(counts.C / 6_000).toBeCloseTo(3 / 6, 1);
  });

  it('says nothing of how they are tried in another sequence', () => {
    const people = Array.from({ length: 2_000 }, () => randomUUID());
    const inA = (sequence: string) => people.filter((contactId) => chooseArm([arm('A'), arm('B')], { contactId, sequenceId: sequence }).key === 'A');
    const elsewhere = new Set(inA('another'));
    const both = inA(sequenceId).filter((one) => elsewhere.has(one));
    expect(both.length / people.length).toBeCloseTo(0.25, 1);
  });

  it('counts for the first mail that is tried in several ways', () => {
    const tried = { contactId: randomUUID(), sequenceId };
    expect(armIn([{ kind: StepKind.TASK, arms: null } as SequenceStep], tried)).toBeNull();
    expect(armIn([mail(arm('A'))], tried)).toBe('A');
    expect(armIn([mail(arm('A')), mail(arm('A', 1), arm('B', 100_000))], tried)).toBe('B');
  });

  it('is the first one where a mail knows no other', () => {
    expect(armOf(mail(arm('A'), arm('B')), 'B').key).toBe('B');
    expect(armOf(mail(arm('A')), 'B').key).toBe('A');
  });
});
