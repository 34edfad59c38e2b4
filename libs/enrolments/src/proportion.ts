/** A part between 0 and 1, or a difference of two between -1 and 1, with its 95 % confidence interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** So many of so many. */
export interface Count {
  hits: number;
  of: number;
}

/** The 0.975 quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval without continuity correction: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22 (1927), 209-212. Null of nothing.
 */
export function proportionOf({ hits, of }: Count): Estimate | null {
  if (of === 0) return null;
  const value = hits / of;
  const middle = hits + Z ** 2 / 2;
  const reach = Z * Math.sqrt(of * value * (1 - value) + Z ** 2 / 4);
  const low = Math.max(0, (middle - reach) / (of + Z ** 2));
  const high = Math.min(1, (middle + reach) / (of + Z ** 2));
  return { value, low: hits === 0 ? 0 : low, high: hits === of ? 1 : high };
}

/**
 * The first proportion less the second, by the hybrid score method: R. G. Newcombe, "Interval estimation for the
 * difference between independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998),
 * 873-890, method 10. Null where one of them is of nothing.
 */
export function differenceOf(first: Count, second: Count): Estimate | null {
  const [one, other] = [proportionOf(first), proportionOf(second)];
  if (!one || !other) return null;
  const value = one.value - other.value;
  const low = value - Math.hypot(one.value - one.low, other.high - other.value);
  const high = value + Math.hypot(one.high - one.value, other.value - other.low);
  return { value, low, high };
}
