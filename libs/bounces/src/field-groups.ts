/** Fields of one group, names in lower case; of a name given twice the first. */
export type FieldGroup = Map<string, string>;

const FIELD = /^([A-Za-z][A-Za-z0-9-]{1,60})[ \t]{0,5}:(.*)$/;
/** A recipient's group never has two of these: some servers forget the empty line between recipients. */
const ONCE = new Set(['final-recipient', 'original-recipient', 'action']);
const LONGEST_REPORT = 200_000;

/** Reads what looks like headers in groups (RFC 3464, 5965, 8098): unfolded, an empty line ends a group. */
export function fieldGroups(text: string): FieldGroup[] {
  const groups: FieldGroup[] = [new Map<string, string>()];
  let name: string | null = null;
  for (const line of text.slice(0, LONGEST_REPORT).split(/\r?\n/)) {
    const field = FIELD.exec(line);
    const group = groups[groups.length - 1];
    if (field) name = add(groups, field[1].toLowerCase(), field[2].trim());
    else if (line.trim() === '') {
      name = null;
      if (group.size > 0) groups.push(new Map<string, string>());
    } else if (name && /^[ \t]/.test(line)) group.set(name, `${group.get(name)} ${line.trim()}`.trim());
  }
  return groups.filter(({ size }) => size > 0);
}

function add(groups: FieldGroup[], name: string, value: string): string | null {
  let group = groups[groups.length - 1];
  if (ONCE.has(name) && group.has(name)) groups.push((group = new Map<string, string>()));
  if (group.has(name)) return null;
  group.set(name, value);
  return name;
}
