const names = new Map<string, string>();

/** Filters make new texts; past this many they are planned each time rather than kept by every connection. */
const MOST_NAMED_STATEMENTS = 500;

/** A stable name for a statement's text, so that PostgreSQL parses and plans it once a connection. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMED_STATEMENTS) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
