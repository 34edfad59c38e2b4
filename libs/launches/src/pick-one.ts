/** Somebody on a list, with what tells them to be the same person as another: keys of addresses and presences. */
export interface Listed {
  contactId: string;
  keys: readonly string[];
  /** Whether a mail can reach them. */
  isReachable: boolean;
}

/**
 * One of each person, where several are one: the first who can be reached, else the first. Sharing leads on: who shares
 * with somebody who shares with a third is all three.
 * @returns for each of the others the one who is taken in their place
 */
export function pickOne(people: readonly Listed[]): Map<string, string> {
  const groups = new Map<string, Listed[]>();
  for (const one of people) {
    const met = new Set(one.keys.flatMap((key) => groups.get(key) ?? []));
    const group = [...met, one];
    for (const member of group) for (const key of member.keys) groups.set(key, group);
  }
  const places = new Map(people.map((one, place) => [one, place]));
  const standIns = new Map<string, string>();
  for (const group of new Set(groups.values())) {
    const inOrder = group.toSorted((one, other) => places.get(one)! - places.get(other)!);
    const taken = inOrder.find(({ isReachable }) => isReachable) ?? inOrder[0]!;
    for (const { contactId } of inOrder) if (contactId !== taken.contactId) standIns.set(contactId, taken.contactId);
  }
  return standIns;
}
