import type { ToldReason } from '#platform';
import { differenceOf, proportionOf, type Estimate } from './proportion.js';

/** What became of the people of one arm. */
export interface ArmCounts {
  arm: string;
  started: number;
  /** Their first mail left. */
  sent: number;
  /** Fourteen days have passed since: whether they answer is known. */
  settled: number;
  /** Of those, who answered within them. */
  answered: number;
}

export interface ArmResult extends ArmCounts {
  rate: Estimate | null;
}

/** Arms side by side. */
export interface Compared {
  arms: ArmResult[];
  winner: string | null;
  /** The best less the second. */
  difference: Estimate | null;
  verdict: ToldReason;
}

/** With fewer people an arm's rate is mostly chance. */
export const LEAST_SAMPLE = 100;

/**
 * Compares arms by who answered; the best first. There is a winner only where every arm has its sample and the best two
 * differ by more than chance explains (the 95 % interval of their difference leaves out 0).
 */
export function compareArms(counts: ArmCounts[], leastSample = LEAST_SAMPLE): Compared {
  const arms = counts
    .map((one): ArmResult => ({ ...one, rate: proportionOf({ hits: one.answered, of: one.settled }) }))
    .sort((a, b) => (b.rate?.value ?? -1) - (a.rate?.value ?? -1) || (a.arm < b.arm ? -1 : 1));
  const [best, second] = arms;
  const difference = best && second ? differenceOf(hitsOf(best), hitsOf(second)) : null;
  const short = arms.filter(({ settled }) => settled < leastSample);
  const isSure = arms.length > 1 && !short.length && difference!.low > 0;
  return { arms, difference, winner: isSure ? best!.arm : null, verdict: verdictOf(arms, short, difference, leastSample, isSure) };
}

const hitsOf = ({ answered: hits, settled: of }: ArmCounts) => ({ hits, of });

function verdictOf(arms: ArmResult[], short: ArmCounts[], difference: Estimate | null, least: number, isSure: boolean): ToldReason {
  const [best, second] = arms;
  if (!second) return ONE_ARM;
  if (short.length) return tooFew(short, least);
  const range = (percent: (part: number) => string) => [percent(difference!.low), percent(difference!.high)];
  const [frLow, frHigh] = range((part) => points(part, ','));
  const [low, high] = range((part) => points(part, '.'));
  if (!isSure)
    return {
      code: 'NO_DIFFERENCE',
      fr: `${best!.arm} et ${second.arm} ne se distinguent pas\u00a0: l’écart des taux de réponse est entre ${frLow} et ${frHigh}\u00a0points (intervalle à 95\u00a0%).`,
      en: `${best!.arm} and ${second.arm} cannot be told apart: their reply rates differ by between ${low} and ${high} points (95% interval).`,
    };
  return {
    code: 'WINNER',
    fr: `${best!.arm} obtient plus de réponses que ${second.arm}\u00a0: entre ${frLow} et ${frHigh}\u00a0points de plus (intervalle à 95\u00a0%).`,
    en: `${best!.arm} gets more answers than ${second.arm}: between ${low} and ${high} points more (95% interval).`,
  };
}

const ONE_ARM: ToldReason = {
  code: 'ONE_ARM',
  fr: 'Une seule version du message\u00a0: il n’y a rien à comparer.',
  en: 'There is one way of writing only: nothing to compare.',
};

function tooFew(short: ArmCounts[], least: number): ToldReason {
  const counts = short.map(({ arm, settled }) => `${arm}\u00a0${settled}`).join(', ');
  return {
    code: 'TOO_FEW',
    fr: `Trop peu pour conclure\u00a0: il faut ${least} personnes par version dont les quatorze jours pour répondre sont passés (${counts}).`,
    en: `Too little to tell: it takes ${least} people in each arm whose fourteen days to answer are over (${counts}).`,
  };
}

const points = (part: number, mark: string): string => (part * 100).toFixed(1).replace('.', mark).replace('-', '\u2212');
