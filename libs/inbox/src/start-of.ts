const COMPARED = 160;

/** The first letters and digits of a text: what stays the same however a program wraps, quotes or decorates it. */
export const startOf = (text: string | null): string =>
  (text ?? '').slice(0, 2_000).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').slice(0, COMPARED);
