import { describe, expect, it } from 'vitest';
import { compareArms, type ArmCounts } from './compare-arms.js';

const arm = (name: string, answered: number, settled: number): ArmCounts => ({ arm: name, started: settled, sent: settled, settled, answered });

describe('two ways of writing', () => {
  it('have no winner before each has its hundred people, however clear it looks', () => {
    const { winner, verdict, arms } = compareArms([arm('A', 2, 99), arm('B', 60, 120)]);
    expect(winner).toBeNull();
    expect(verdict.code).toBe('TOO_FEW');
    expect(verdict.en).toContain('A\u00a099');
    expect(verdict.en).not.toContain('B\u00a0120');
    expect(arms.map((one) => one.arm)).toEqual(['B', 'A']);
  });

  it('have none where chance may explain the difference', () => {
    const { winner, verdict, difference } = compareArms([arm('A', 20, 100), arm('B', 28, 100)]);
    expect(winner).toBeNull();
    expect(difference!.low).toBeLessThan(0);
    expect(verdict).toMatchObject({ code: 'NO_DIFFERENCE', fr: expect.stringContaining('ne se distinguent pas') });
  });

  it('have one where the interval of the difference leaves out 0', () => {
    const { winner, verdict, difference } = compareArms([arm('A', 10, 120), arm('B', 48, 120)]);
    expect(winner).toBe('B');
    expect(difference!.low).toBeGreaterThan(0);
    expect(verdict.en).toMatch(/^B gets more answers than A: between \d+\.\d and \d+\.\d points more/);
    expect(verdict.fr).toMatch(/entre \d+,\d et \d+,\d\u00a0points/);
  });

  it('wait for every arm of three', () =>
    expect(compareArms([arm('A', 10, 120), arm('B', 48, 120), arm('C', 1, 3)])).toMatchObject({ winner: null, verdict: { code: 'TOO_FEW' } }));

  it('say nothing of people who may still answer', () =>
    expect(compareArms([{ ...arm('A', 0, 0), started: 400, sent: 400 }, { ...arm('B', 0, 0), started: 400, sent: 400 }])).toMatchObject({
      winner: null, difference: null, verdict: { code: 'TOO_FEW' }, arms: [{ rate: null }, { rate: null }],
    }));

  it('are no comparison when there is one', () => expect(compareArms([arm('A', 50, 200)])).toMatchObject({ winner: null, verdict: { code: 'ONE_ARM' } }));
});
