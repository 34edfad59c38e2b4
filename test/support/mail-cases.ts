import { describe, expect, it } from 'vitest';
import { classify, type Classification, type MailKind } from '#classification';
import type { MessagePart, ParsedMessage } from '#mime';

/** What differs from a plain answer to Claire; its headers as lines. */
export interface Letter {
  from?: string;
  name?: string;
  to?: string;
  subject?: string;
  headers?: string;
  text: string;
  html?: string;
  parts?: Partial<MessagePart>[];
  /** It answers a message, by its headers. */
  answers?: boolean;
  receivedOn?: string;
}

const OURS = 'claire@agence.example';

/** A message that was taken apart, from what a case gives of it. */
export function letter({
  from = 'zoe@petrin.example',
  name,
  to = OURS,
  subject = 'Votre message',
  headers = '',
  ...rest
}: Letter): ParsedMessage {
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...headers.split('\n').filter((line) => line.includes(':')),
  ];
  const party = (address: string) => ({ address, name: null });
  return {
    headers: lines.map((line) => ({
      name: line.split(':', 1)[0].trim().toLowerCase(),
      value: line.slice(line.indexOf(':') + 1).trim(),
    })),
    messageId: '<1@petrin.example>',
    inReplyTo: rest.answers ? ['<ours@agence.example>'] : [],
    references: rest.answers ? ['<ours@agence.example>'] : [],
    from: from ? [{ address: from, name: name ?? null }] : [],
    sender: null,
    replyTo: [],
    to: [party(to)],
    cc: [],
    bcc: [],
    subject,
    date: null,
    text: rest.text,
    html: rest.html ?? null,
    parts: (rest.parts ?? []).map((part) => ({
      type: 'text/plain',
      filename: null,
      isAttachment: false,
      method: null,
      size: 0,
      content: null,
      ...part,
    })),
    problems: [],
  };
}

export const judged = (given: Letter | string): Classification => {
  const one =
    typeof given === 'string' ? { text: given, answers: true, subject: 'Re: Une idée pour votre blog' } : given;
  return classify(letter(one), { receivedAt: new Date(`${one.receivedOn ?? '2026-04-28'}T09:00:00Z`), ours: [OURS] });
};

/** What else must hold of a message, beside its kind. */
export type Also = Partial<Pick<Classification, 'returnsOn' | 'noMoreMail' | 'language' | 'feedbackType'>> & {
  /** Below DOUBTFUL: somebody has to look. */
  isDoubtful?: boolean;
};

/** Messages of one kind, each with what else must hold; a plain text is an answer to one of ours. */
export function describeMails(kind: MailKind, mails: (string | Letter | [string | Letter, Also])[]): void {
  describe(`${kind}`, () => {
    it.each(
      mails
        .map((one) => (Array.isArray(one) ? one : ([one, {}] as [string | Letter, Also])))
        .map(([mail, also]) => [titleOf(mail), mail, also] as const),
    )('%s', (_, mail, { isDoubtful = false, ...also }) => {
      const found = judged(mail);
      expect(found).toMatchObject({ kind, ...also });
      expect(found.confidence < 0.7, `confidence ${String(found.confidence)}`).toBe(isDoubtful);
      if (found.kind !== 'PERSON') expect(found.evidence.length).toBeGreaterThan(0);
    });
  });
}

const titleOf = (mail: string | Letter): string => {
  const { subject, text } = typeof mail === 'string' ? { subject: undefined, text: mail } : mail;
  return [subject, text.replace(/\s+/g, ' ').slice(0, 100)].filter(Boolean).join(' · ');
};
