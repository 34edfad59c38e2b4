import { normaliseAddress } from '#spellings';
import type { Party } from '#mime';
import { answeringHeader } from './automatic-headers.js';
import { ofHeader, type Rule } from './finding.js';
import type { Mail } from './mail.js';

/** Any of them is one of ours, however it is spelt. */
export const isOurs = ({ circumstances }: Mail, parties: Party[]): boolean =>
  parties.some(({ address }) => {
    const known = address ? normaliseAddress(address.slice(0, 1000)) : null;
    return known !== null && !('error' in known) && circumstances.ours.includes(known.key);
  });

/** One of ours wrote it: a copy in Sent, a colleague, ourselves; or a program that answers for them, whose header is told as well. */
export const ownMail: Rule = (mail) => {
  if (!isOurs(mail, mail.message.from)) return null;
  const answering = answeringHeader(mail);
  return { kind: 'OWN', confidence: 0.99, evidence: ['from', ...(answering ? [answering] : [])].map((name) => ofHeader(mail, name)) };
};
