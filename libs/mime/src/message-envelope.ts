import { storable } from './decode-text.js';
import type { RawHeader } from './header-block.js';
import { decoded } from './headers.js';
import { mailDate } from './mail-date.js';
import { messageIdsIn } from './message-ids.js';
import { partiesIn } from './parties.js';
import type { ParsedMessage, Party } from './parsed-message.js';

const LONGEST_LIST = 64 * 1024;
const LONGEST_SUBJECT = 2_000;

/** What the headers say of who wrote what to whom. */
export function envelopeOf(headers: RawHeader[]): Omit<ParsedMessage, 'text' | 'html' | 'parts' | 'problems'> {
  const all = (name: string): string => headers.filter((header) => header.name === name).map(({ value }) => value).join(',').slice(0, LONGEST_LIST);
  const first = (name: string): string | null => headers.find((header) => header.name === name)?.value ?? null;
  const parties = (name: string): Party[] => partiesIn(all(name));
  const ids = (name: string): string[] => messageIdsIn(all(name));
  const subject = headers.find(({ name }) => name === 'subject');
  return {
    headers: headers.map(decoded),
    messageId: messageIdsIn(first('message-id') ?? '')[0] ?? null,
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
    from: parties('from'),
    sender: parties('sender')[0] ?? null,
    replyTo: parties('reply-to'),
    to: parties('to'),
    cc: parties('cc'),
    bcc: parties('bcc'),
    subject: subject ? storable(decoded(subject).value.replace(/\s+/g, ' ').slice(0, LONGEST_SUBJECT)) : null,
    date: mailDate(first('date') ?? ''),
  };
}
