import { describe, expect, it } from 'vitest';
import { Calibration } from './calibration.js';
import { calibrationReport } from './calibration-report.js';

/** A workspace where `of` touches had this chance, and `answered` of them were answered. */
const report = (...forecasts: [chance: number, answered: number, of: number][]) => {
  const calibration = new Calibration();
  for (const [chance, answered, of] of forecasts)
    for (let i = 0; i < of; i += 1) calibration.add(chance, i < answered);
  return calibrationReport(calibration);
};

describe('a calibration report', () => {
  it('says when there is too little to tell', () => {
    const little = [report(), report([0.5, 24, 49]), report([0.1, 9, 100]), report([0.9, 91, 100])];
    for (const { verdict, bins, errors, naive } of little)
      expect([verdict, bins, errors, naive]).toEqual(['TOO_LITTLE', [], null, null]);
    expect(report([0.3, 10, 25], [0.1, 0, 25]).verdict).not.toBe('TOO_LITTLE');
  });

  it('trusts scores that foretold what came', () => {
    const { verdict, touches, answers, expected, errors, naive } = report([0.1, 10, 100], [0.3, 31, 100], [0.7, 68, 100]);
    expect([verdict, touches, answers]).toEqual(['RELIABLE', 300, 109]);
    expect(expected).toBeCloseTo(110, 9);
    expect(errors!.logLoss).toBeLessThan(naive!.logLoss);
    expect(errors!.calibration).toBeCloseTo((0 + 0.01 + 0.02) / 3, 12);
  });

  it('knows scores that promise too much or too little', () => {
    expect(report([0.2, 10, 200], [0.6, 80, 200]).verdict).toBe('TOO_HIGH');
    expect(report([0.1, 40, 200], [0.4, 120, 200]).verdict).toBe('TOO_LOW');
  });

  it('does not take chance for a fault, nor a fault nobody would notice', () => {
    expect(report([0.1, 6, 40], [0.5, 20, 40]).verdict).toBe('RELIABLE');
    expect(report([0.1, 2_120, 20_000], [0.5, 10_150, 20_000]).verdict).toBe('RELIABLE');
  });

  it('sees where the whole is right and the parts are not', () => {
    expect(report([0.2, 4, 100], [0.4, 40, 100], [0.6, 76, 100]).verdict).toBe('UNEVEN');
  });

  it('sees that one rate for all would do as well', () => {
    expect(report([0.2, 30, 100], [0.4, 30, 100]).verdict).toBe('NO_GAIN');
  });
});
