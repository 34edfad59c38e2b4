/** The rows, without those that share a key with one before them. */
export function firstOfEach<T>(rows: readonly T[], keysOf: (row: T) => string[]): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const keys = keysOf(row);
    if (keys.some((key) => seen.has(key))) return false;
    keys.forEach((key) => seen.add(key));
    return true;
  });
}
