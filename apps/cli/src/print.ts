/** Prints a result: one JSON value for machines, or lines for people. */
export function print(options: { json?: boolean }, result: unknown, lines: string[]): void {
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : lines.map((line) => `${line}\n`).join(''));
}
