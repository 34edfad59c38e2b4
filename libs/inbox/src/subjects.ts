import { foldText } from '#spellings';

/** What mail programs of seven languages write before an answered or forwarded subject, with or without a count: "Re: ", "AW: ", "RE[2]: ". */
const PREFIX = /^(?:re|ré|rép|réf|aw|antw|sv|rv|r|i|tr|fw|fwd|wg|wtr|enc|res|doorst)(?:\[\d{1,3}\])?\s?[:：]\s*/i;

const LONGEST = 500;

/** The subject that all of a conversation share, as it is compared. Null where nothing is left of it. */
export const threadSubject = (subject: string | null): string | null => foldText(bareSubject(subject)) || null;

/** What is left of a subject without what answering and forwarding put before it. */
export function bareSubject(subject: string | null): string {
  let rest = (subject ?? '').slice(0, LONGEST).trim();
  for (let found = PREFIX.exec(rest); found; found = PREFIX.exec(rest)) rest = rest.slice(found[0].length);
  return rest.replace(/\s+/g, ' ').trim();
}
