/** What belongs to each contact, in the order given. */
export function byContact<T extends { contactId: string }>(all: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const own = found.get(one.contactId);
    if (own) own.push(one);
    else found.set(one.contactId, [one]);
  }
  return found;
}
