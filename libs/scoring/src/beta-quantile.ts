const BISECTIONS = 60;
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

/** The value that a Beta(a, b) variable stays below with probability p, to 2^-60; a and b above 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  const lnBeta = lnGamma(a) + lnGamma(b) - lnGamma(a + b);
  let low = 0;
  let high = 1;
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b, lnBeta) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
