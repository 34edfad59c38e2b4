import { describe, expect, it } from 'vitest';
import { Calibration, calibrationError, rankingOf } from './calibration.js';

const told = (...forecasts: [chance: number, answered: number, of: number][]): Calibration => {
  const calibration = new Calibration();
  for (const [chance, answered, of] of forecasts)
    for (let i = 0; i < of; i += 1) calibration.add(chance, i < answered);
  return calibration;
};

describe('forecasts compared with what came', () => {
  it('have the errors worked out on paper', () => {
    const { errors, naiveErrors } = told([0.8, 1, 2], [0.2, 0, 2]);
    expect(errors.brier).toBeCloseTo((0.04 + 0.64 + 0.04 + 0.04) / 4, 12);
    expect(errors.logLoss).toBeCloseTo(-(3 * Math.log(0.8) + Math.log(0.2)) / 4, 12);
    expect(naiveErrors.brier).toBeCloseTo(0.25 * 0.75, 12);
    expect(naiveErrors.logLoss).toBeCloseTo(-(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75)), 12);
  });

  it('let no single surprise outweigh the rest', () => {
    expect(told([0.001, 1, 1]).errors.logLoss).toBeCloseTo(-Math.log(0.005), 12);
    expect(told([0.999, 0, 1]).errors.logLoss).toBeCloseTo(-Math.log(0.005), 12);
  });

  it('fall into bins of equal width, empty ones left out', () => {
    const bins = told([0.05, 1, 4], [0.3, 1, 3], [0.39, 2, 3], [0.999, 1, 1]).widths(10);
    expect(bins.map(({ touches, answers }) => [touches, answers])).toEqual([[4, 1], [6, 3], [1, 1]]);
    expect(bins[1].predicted).toBeCloseTo(0.345, 12);
    expect(calibrationError(bins)).toBeCloseTo((4 * 0.2 + 6 * 0.155 + 0.001) / 11, 12);
  });

  it('fall into bins of about as many each, those alike staying together', () => {
    const bins = told([0.1, 0, 50], [0.11, 5, 30], [0.2, 5, 10], [0.4, 5, 10]).quantiles(4);
    expect(bins.map(({ from, to, touches }) => [from, to, touches])).toEqual([
      [0.1, 0.101, 50], [0.11, 0.111, 30], [0.2, 0.401, 20],
    ]);
    expect(bins.reduce((sum, { touches }) => sum + touches, 0)).toBe(100);
  });

  it('are as sure of a bin as independent touches allow', () => {
    expect(told([0.2, 3, 100]).whole.spread).toBeCloseTo(Math.sqrt(100 * 0.2 * 0.8), 12);
  });
});

it('ranking is the chance that the answered one had the higher forecast, ties counting half', () => {
  const forecasts = (...pairs: [number, boolean][]) => pairs.map(([chance, isAnswered]) => ({ chance, isAnswered }));
  expect(rankingOf(forecasts([0.9, true], [0.8, false], [0.7, true], [0.1, false]))).toBe(0.75);
  expect(rankingOf(forecasts([0.5, true], [0.5, false], [0.5, false]))).toBe(0.5);
  expect(rankingOf(forecasts([0.5, true]))).toBeNaN();
});
