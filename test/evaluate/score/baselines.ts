import { DAY_MS, elapsedMs } from '#touches';
import type { EvaluatedTouch } from './conversations.js';
import { isAnswered, type Evaluation } from './evaluation.js';
import { RULES, type Regime } from './regime.js';

/** What is known of a contact (in the ego regime: of a pair) strictly before a touch. */
interface Known {
  asked: number;
  answers: number;
  lastReplyAt: Date | null;
}

/** A forecast for each touch. */
type Baseline = (knowns: readonly Known[], evaluation: Evaluation) => number[];

/** Answers so far of messages so far; who was never asked gets everyone's share so far. */
const naive: Baseline = (knowns, { touches }) => {
  const everyone = knownOf(touches, () => '');
  const share = ({ answers, asked }: Known, otherwise: number) => (asked ? answers / asked : otherwise);
  return knowns.map((known, i) => share(known, share(everyone[i], 0.5)));
};

/** The rule of succession: one answer and one silence more than there were. */
const laplace: Baseline = (knowns) => knowns.map(({ answers, asked }) => (answers + 1) / (asked + 2));

const RECENCY_DAYS = [7, 30, 90, 365];
const FREQUENCY_ANSWERS = [1, 2, 4, 8];

/**
 * Recency-frequency points: 0 to 4 for how lately they answered, 0 to 4 for how often. A number of points is worth the
 * share that was answered with it in the first half of the touches (by the rule of succession), which nobody is scored on.
 */
const points: Baseline = (knowns, { touches, split }) => {
  const pointed = knowns.map((known, i) => pointsOf(known, touches[i].question.sentAt));
  const worth = Array.from({ length: 9 }, (_, wanted) => {
    const alike = touches.filter((_touch, i) => split[i] === 'train' && pointed[i] === wanted);
    return (alike.filter(isAnswered).length + 1) / (alike.length + 2);
  });
  return pointed.map((one) => worth[one]);
};

function pointsOf({ answers, lastReplyAt }: Known, now: Date): number {
  const days = lastReplyAt ? elapsedMs(lastReplyAt, now) / DAY_MS : Infinity;
  const recency = RECENCY_DAYS.filter((limit) => days <= limit).length;
  return recency + FREQUENCY_ANSWERS.filter((least) => answers >= least).length;
}

export const BASELINES = { naive, laplace, points };

export const forecastsOf = (name: keyof typeof BASELINES, evaluation: Evaluation, regime: Regime): number[] =>
  BASELINES[name](knownOf(evaluation.touches, ({ from, to }) => RULES[regime].countedWith(from, to)), evaluation);

function knownOf(touches: readonly EvaluatedTouch[], keyOf: (touch: EvaluatedTouch) => string): Known[] {
  const known = new Map<string, Known>();
  const of = (touch: EvaluatedTouch): Known => known.get(keyOf(touch)) ?? { asked: 0, answers: 0, lastReplyAt: null };
  const answered = touches.filter(isAnswered).sort((a, b) => elapsedMs(b.question.replyAt!, a.question.replyAt!));
  let told = 0;
  return touches.map((touch) => {
    for (; told < answered.length && answered[told].question.replyAt! < touch.question.sentAt; told += 1) {
      const { asked, answers } = of(answered[told]);
      known.set(keyOf(answered[told]), { asked, answers: answers + 1, lastReplyAt: answered[told].question.replyAt });
    }
    const before = of(touch);
    known.set(keyOf(touch), { ...before, asked: before.asked + 1 });
    return before;
  });
}
