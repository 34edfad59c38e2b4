/** What a batch answers: for each key its rows, in their order; none for a key nobody has. */
export function rowsPerKey<T>(keys: readonly string[], rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const found = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) found.get(keyOf(row))?.push(row);
  return keys.map((key) => found.get(key)!);
}
