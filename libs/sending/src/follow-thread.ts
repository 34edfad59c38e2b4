import type { Dispatch } from './dispatch.entity.js';

/** What mail programs write before an answered subject, in French and in English, however often. */
const ANSWERED = /^(?:(?:re|ré|rép|aw|tr|fw|fwd)[ \u00a0\u202f]?:[ \u00a0\u202f]*)+/i;

/** The subject of whatever comes after it in the thread: "Re: " once. */
export const answeredSubject = (subject: string): string => `Re: ${subject.replace(ANSWERED, '')}`;

/** Older ones are left out: the first of a thread and its newest are what mail programs go by. */
const LONGEST_THREAD = 20;

/** In-Reply-To and References of what comes after a message (RFC 5322 3.6.4). */
export function threadAfter(messageId: string, references: readonly string[]): Pick<Dispatch, 'inReplyTo' | 'thread'> {
  const thread = [...references.filter((one) => one !== messageId), messageId];
  const short = thread.length > LONGEST_THREAD ? [thread[0]!, ...thread.slice(1 - LONGEST_THREAD)] : thread;
  return { inReplyTo: messageId, thread: short };
}
