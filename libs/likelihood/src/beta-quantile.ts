import { logit, sigmoid } from './probability.js';

/** More than it takes to halve the whole stretch down to nothing; and where Newton's next step would change the last digit only. */
const MAX_STEPS = 100;
const PRECISION = 1e-8;
const MAX_TERMS = 500;
const TINY = 1e-300;

/** Lanczos' series for ln Γ, g = 7, nine terms with P. Godfrey's coefficients; relative error about 1e-15. */
const LANCZOS_G = 7;
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0. */
function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  const series = LANCZOS.reduce((sum, coefficient, i) => (i === 0 ? coefficient : sum + coefficient / (z + i)), 0);
  const t = z + LANCZOS_G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The coefficient d of the n-th level (NIST DLMF 8.17.23). */
function fractionTerm(n: number, x: number, a: number, b: number): number {
  const m = Math.floor(n / 2);
  return n % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

/** 1/(1 + d1/(1 + d2/(1 + ...))) of NIST DLMF 8.17.22, by Lentz's method as Thompson and Barnett modified it (1986). */
function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let c = 1;
  let d = 0;
  for (let n = 1; n <= MAX_TERMS; n += 1) {
    const term = fractionTerm(n, x, a, b);
    d = 1 / nonZero(1 + term * d);
    c = nonZero(1 + term / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return 1 / value;
}

const nonZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

/** I_x(a, b): the chance that a Beta(a, b) value is at most x. The fraction converges fast on one side; see 8.17.4. */
function incompleteBeta(x: number, a: number, b: number, lnBeta: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta);
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

const lnBetaOf = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);

/**
 * The chance of `count` successes or more in `trials` that succeed with `probability` each (DLMF 8.17.5); neither need
 * be whole. It is also the chance that the true share is no more than `probability`, as Clopper and Pearson count it.
 */
export const chanceOfAtLeast = (count: number, trials: number, probability: number): number =>
  count <= 0 ? 1 : incompleteBeta(probability, count, trials - count + 1, lnBetaOf(count, trials - count + 1));

/** logit(x) of every value told apart from 0 and 1 lies between these, to 2^-57. */
const WIDEST = 40;

/**
 * The value that a Beta(a, b) variable stays below with probability p; a and b above 0. Newton's method on logit I_x as a
 * function of z = logit x, which is all but straight: its slope goes from a, far below the mean, to b, far above. It mostly
 * takes four or five steps; one that would leave the stretch known to hold the value halves that instead.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const lnBeta = lnBetaOf(a, b);
  let [low, high, z] = [-WIDEST, WIDEST, Math.log(a / b)];
  for (let i = 0; i < MAX_STEPS; i += 1) {
    const x = sigmoid(z);
    const below = incompleteBeta(x, a, b, lnBeta);
    if (below < p) low = z;
    else high = z;
    const density = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta);
    const next = z - ((logit(below) - logit(p)) * below * (1 - below)) / density;
    const isWithin = next >= low && next <= high;
    const step = (isWithin ? next : (low + high) / 2) - z;
    z += step;
    if (Math.abs(step) < PRECISION) break;
  }
  return sigmoid(z);
}
