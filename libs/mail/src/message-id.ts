import { randomUUID } from 'node:crypto';
import { asciiDomain } from './mail-address.js';

/** RFC 5322 3.6.4, the form we write ourselves: `<dot-atom@dot-atom>`. */
const OURS = /^<[\w!#$%&'*+/=?^`{|}~.-]{1,128}@[a-z\d.-]{1,253}>$/i;
/** What others write as theirs is often odder; all that matters is that it is one printable word in angle brackets. */
const THEIRS = /^<[!-;=?-~]{1,900}>$/;

/** A new Message-ID under the sender's domain. Throws RangeError when the domain is not one. */
export function newMessageId(domain: string): string {
  const ascii = asciiDomain(domain);
  if (!ascii) throw new RangeError(`${JSON.stringify(domain)} is not a domain for a Message-ID.`);
  return `<${randomUUID()}@${ascii}>`;
}

/** Whether a text may be the Message-ID of a message of ours. */
export const isMessageId = (text: string): boolean => OURS.test(text);

/** Whether a text may stand in In-Reply-To and References: a Message-ID of anyone's. */
export const isReferredMessageId = (text: string): boolean => THEIRS.test(text);
