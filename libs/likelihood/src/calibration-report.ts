import { calibrationError, type Calibration, type CalibrationBin, type ForecastErrors } from './calibration.js';
import { REPORT_ANSWERS, REPORT_BINS, REPORT_BIN_TOUCHES, REPORT_TOUCHES } from './constants.js';

/**
 * What a workspace's own history says of its scores: TOO_LITTLE to tell; TOO_HIGH or TOO_LOW on the whole; UNEVEN where
 * the whole is right but high or low scores are not; NO_GAIN where one rate for all does as well; else RELIABLE.
 */
export type CalibrationVerdict = 'TOO_LITTLE' | 'TOO_HIGH' | 'TOO_LOW' | 'UNEVEN' | 'NO_GAIN' | 'RELIABLE';

/** Predicted against observed. Below the least that tells, errors are null and there are no bins. */
export interface CalibrationReport {
  verdict: CalibrationVerdict;
  touches: number;
  answers: number;
  /** How many answers the forecasts add up to. */
  expected: number;
  bins: CalibrationBin[];
  errors: (ForecastErrors & { calibration: number }) | null;
  /** Of one rate for all, the share answered in the end. */
  naive: ForecastErrors | null;
}

/** A difference of so many standard deviations is not taken for chance; below a tenth of the answers nobody minds. */
const SURE = 2;
const MATTERS = 0.1;

/** Of ten right bins at least three lie beyond two standard deviations once in a hundred reports. */
const UNEVEN_SHARE = 0.25;

export function calibrationReport(calibration: Calibration): CalibrationReport {
  const { touches, answers, predicted } = calibration.whole;
  const counts = { touches, answers, expected: touches && touches * predicted };
  const isEnough = touches >= REPORT_TOUCHES && Math.min(answers, touches - answers) >= REPORT_ANSWERS;
  if (!isEnough) return { verdict: 'TOO_LITTLE', ...counts, bins: [], errors: null, naive: null };
  const bins = calibration.quantiles(Math.min(REPORT_BINS, Math.floor(touches / REPORT_BIN_TOUCHES)));
  const { errors, naiveErrors: naive, whole } = calibration;
  const verdict = verdictOf(whole, bins, errors.logLoss < naive.logLoss);
  return { verdict, ...counts, bins, errors: { ...errors, calibration: calibrationError(bins) }, naive };
}

function verdictOf(whole: CalibrationBin, bins: readonly CalibrationBin[], isGain: boolean): CalibrationVerdict {
  if (isOff(whole)) return surplusOf(whole) > 0 ? 'TOO_HIGH' : 'TOO_LOW';
  if (!isGain) return 'NO_GAIN';
  return bins.filter(isOff).length > UNEVEN_SHARE * bins.length ? 'UNEVEN' : 'RELIABLE';
}

const surplusOf = ({ touches, predicted, answers }: CalibrationBin): number => touches * predicted - answers;

/** Whether the answers are further from the forecast than chance would have it, and far enough to matter. */
function isOff(bin: CalibrationBin): boolean {
  const gap = Math.abs(surplusOf(bin));
  return gap > SURE * bin.spread && gap > MATTERS * bin.answers;
}
