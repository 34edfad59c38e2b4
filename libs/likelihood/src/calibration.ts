import { LOG_LOSS_CLIP } from './constants.js';

/** Forecasts alike, from `from` (included) up to `to`, and what came of them. Chances and rates from 0 to 1. */
export interface CalibrationBin {
  from: number;
  to: number;
  touches: number;
  answers: number;
  /** The mean forecast, and the share answered. */
  predicted: number;
  observed: number;
  /** Standard deviation of the number of answers, were every forecast right and each touch on its own. */
  spread: number;
}

/** Mean errors: smaller is better. The Brier score is the squared error; log-loss is in nats, chances clipped. */
export interface ForecastErrors {
  brier: number;
  logLoss: number;
}

interface Cell {
  touches: number;
  answers: number;
  expected: number;
  variance: number;
}

const CELLS = 1_000;

const emptyCell = (): Cell => ({ touches: 0, answers: 0, expected: 0, variance: 0 });

const addCells = (a: Cell, b: Cell): Cell => ({
  touches: a.touches + b.touches,
  answers: a.answers + b.answers,
  expected: a.expected + b.expected,
  variance: a.variance + b.variance,
});

/** Forecasts compared with what came, told one by one in any order. Takes the same memory however many there are. */
export class Calibration {
  private readonly cells = Array.from({ length: CELLS }, emptyCell);
  private total = emptyCell();
  private squares = 0;
  private logs = 0;

  /** @param chance the forecast, from 0 to 1 @param isAnswered what came of it */
  add(chance: number, isAnswered: boolean): void {
    const outcome = isAnswered ? 1 : 0;
    const one = { touches: 1, answers: outcome, expected: chance, variance: chance * (1 - chance) };
    const at = Math.min(CELLS - 1, Math.floor(chance * CELLS));
    this.cells[at] = addCells(this.cells[at], one);
    this.total = addCells(this.total, one);
    this.squares += (outcome - chance) ** 2;
    this.logs += logLossOf(chance, outcome);
  }

  /** Everything in one bin. */
  get whole(): CalibrationBin {
    return binOf(this.total, 0, CELLS);
  }

  get errors(): ForecastErrors {
    const { touches } = this.total;
    return { brier: this.squares / touches, logLoss: this.logs / touches };
  }

  /** Errors of one forecast for all: the share that was answered in the end. Nobody knew it beforehand. */
  get naiveErrors(): ForecastErrors {
    const { observed } = this.whole;
    const logLoss = observed * logLossOf(observed, 1) + (1 - observed) * logLossOf(observed, 0);
    return { brier: observed * (1 - observed), logLoss };
  }

  /** Bins of equal width; those nobody is in are left out. */
  widths(count: number): CalibrationBin[] {
    const width = CELLS / count;
    return this.binned((_before, at) => Math.floor(at / width));
  }

  /** Bins of about as many touches each. Forecasts alike to a tenth of a point stay together. */
  quantiles(count: number): CalibrationBin[] {
    return this.binned((before) => Math.floor((before * count) / this.total.touches));
  }

  /** @param nameOf which bin a cell is in, from the touches of the cells before it and its own number */
  private binned(nameOf: (before: number, at: number) => number): CalibrationBin[] {
    const bins: { name: number; from: number; to: number; cell: Cell }[] = [];
    let before = 0;
    this.cells.forEach((cell, at) => {
      if (!cell.touches) return;
      const name = nameOf(before, at);
      before += cell.touches;
      const last = bins.at(-1);
      if (last?.name === name) Object.assign(last, { to: at + 1, cell: addCells(last.cell, cell) });
      else bins.push({ name, from: at, to: at + 1, cell });
    });
    return bins.map(({ cell, from, to }) => binOf(cell, from, to));
  }
}

function binOf({ touches, answers, expected, variance }: Cell, from: number, to: number): CalibrationBin {
  const [predicted, observed] = [expected / touches, answers / touches];
  return { from: from / CELLS, to: to / CELLS, touches, answers, predicted, observed, spread: Math.sqrt(variance) };
}

/** -ln of the chance given to what came, the chance kept within [0.005, 0.995]. */
export function logLossOf(chance: number, outcome: 0 | 1): number {
  const clipped = Math.min(Math.max(chance, LOG_LOSS_CLIP), 1 - LOG_LOSS_CLIP);
  return -Math.log(outcome === 1 ? clipped : 1 - clipped);
}

/** Expected calibration error: |predicted - observed| over the bins, each weighing its touches (0 to 1). */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const touches = bins.reduce((sum, bin) => sum + bin.touches, 0);
  return bins.reduce((sum, bin) => sum + (bin.touches / touches) * Math.abs(bin.predicted - bin.observed), 0);
}

/** AUC: the chance that an answered touch had the higher forecast than an unanswered one, ties counting half (0 to 1). */
export function rankingOf(forecasts: readonly { chance: number; isAnswered: boolean }[]): number {
  const sorted = forecasts.toSorted((a, b) => a.chance - b.chance);
  let [won, below] = [0, 0];
  for (let i = 0; i < sorted.length; ) {
    let [yes, no] = [0, 0];
    for (const { chance } = sorted[i]; i < sorted.length && sorted[i].chance === chance; i += 1) {
      if (sorted[i].isAnswered) yes += 1;
      else no += 1;
    }
    won += yes * (below + no / 2);
    below += no;
  }
  return won / (below * (sorted.length - below));
}
