import { Calibration, calibrationError, rankingOf } from '#likelihood';
import { DAY_MS, USUAL_TUNING } from '#touches';
import { Conversations, type EvaluatedTouch } from './conversations.js';
import type { Messages } from './message-file.js';
import type { Regime } from './regime.js';
import { splitOf, type Split } from './split.js';

/** A collection's touches in the order sent, and which of them are scored. */
export interface Evaluation {
  touches: EvaluatedTouch[];
  split: Split[];
}

export interface Forecast {
  chance: number;
  isAnswered: boolean;
}

/** Null where nothing can be said: no touch, or none answered, or all. */
export interface Figures {
  auc: number | null;
  brier: number | null;
  logLoss: number | null;
  ece: number | null;
}

const ECE_BINS = 10;

/** Tells a collection to the score in time order. */
export function evaluate(messages: Messages, regime: Regime, windowDays: number): Evaluation {
  const tuning = { ...USUAL_TUNING, windowMs: windowDays * DAY_MS };
  const conversations = new Conversations(regime, tuning);
  for (const message of messages.inOrder()) conversations.tell(message);
  const { touches, endsAt } = conversations;
  return { touches, split: endsAt ? splitOf(touches, endsAt, tuning.windowMs) : [] };
}

export const isAnswered = ({ question }: EvaluatedTouch): boolean => question.replyAt !== null;

/** The touches that are scored, with the forecasts of the score or of another. */
export const scored = ({ touches, split }: Evaluation, chances = touches.map(({ replayed }) => replayed.chance)): Forecast[] =>
  touches.flatMap((touch, i) => (split[i] === 'test' ? [{ chance: chances[i], isAnswered: isAnswered(touch) }] : []));

export function figuresOf(forecasts: readonly Forecast[]): Figures {
  const calibration = new Calibration();
  for (const { chance, isAnswered } of forecasts) calibration.add(chance, isAnswered);
  const { brier, logLoss } = calibration.errors;
  const ece = calibrationError(calibration.widths(ECE_BINS));
  return { auc: known(rankingOf(forecasts)), brier: known(brier), logLoss: known(logLoss), ece: forecasts.length ? ece : null };
}

const known = (figure: number): number | null => (Number.isFinite(figure) ? figure : null);
