/** More than any honest thread needs; what lies between the first and the newest is left out. */
const MOST = 40;

/** A Message-ID as it is compared: in lower case, without the spaces and line ends that some programs put into it. */
export const comparable = (messageId: string): string => messageId.replace(/\s+/g, '').toLowerCase();

/** What stands before its @, as it is compared: servers that rewrite a Message-ID keep theirs there. */
export const localPart = (messageId: string): string => comparable(messageId).replace(/^<+/, '').replace(/[@>].*$/, '');

/** As written and as compared: what to look for where others' spellings are kept as they came. */
export const spellingsOf = (messageIds: readonly string[]): string[] => [
  ...new Set(messageIds.flatMap((one) => [one, one.replace(/\s+/g, ''), comparable(one)])),
];

/** What a message answers, the nearest first: In-Reply-To, then References from the newest to the oldest. */
export function ancestorsOf({ inReplyTo, refersTo }: { inReplyTo: readonly string[]; refersTo: readonly string[] }): string[] {
  const all = [...new Set([...inReplyTo, ...refersTo.toReversed()])];
  return all.length > MOST ? [...all.slice(0, MOST - 1), all.at(-1)!] : all;
}
