import { describe, expect, it } from 'vitest';
import { readReport } from '#bounces';
import type { MessagePart, ParsedMessage } from '#mime';

/** What differs from a bare notice to Claire. */
export interface Notice {
  from: string;
  name?: string;
  subject: string;
  text: string;
  headers?: Record<string, string>;
  parts?: { type: string; content: string }[];
}

/** A message of a mail server, taken apart. */
export function notice({ from, name, subject, text, headers = {}, parts = [] }: Notice): ParsedMessage {
  const all = { from: name ? `${name} <${from}>` : from, to: 'claire@agence.example', subject, ...headers };
  return {
    headers: Object.entries(all).map(([key, value]) => ({ name: key.toLowerCase(), value })),
    messageId: '<notice@four.example>',
    inReplyTo: [],
    references: [],
    from: [{ address: from, name: name ?? null }],
    sender: null,
    replyTo: [],
    to: [{ address: 'claire@agence.example', name: null }],
    cc: [],
    bcc: [],
    subject,
    date: null,
    text,
    html: null,
    parts: parts.map((part): MessagePart => ({
      filename: null,
      isAttachment: false,
      method: null,
      size: part.content.length,
      ...part,
    })),
    problems: [],
  };
}

/** Who sends it, under what subject, what it says, and the verdict on each address in it. */
type Dialect = [from: string, subject: string, text: string, verdicts: Record<string, string>];

/** What servers say that send no report, or a mangled one, each with the recipients it blames. */
export function describeDialects(dialects: Record<string, Dialect>): void {
  describe('the words of servers without a report', () => {
    it.each(Object.entries(dialects))('%s', (_, [from, subject, text, verdicts]) => {
      const report = readReport(notice({ from, subject, text }));
      expect(Object.fromEntries((report?.recipients ?? []).map(({ address, verdict }) => [address, verdict]))).toEqual(
        verdicts,
      );
    });
  });
}
