import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Sighted } from '#capture';
import type { Understood } from '#understanding';

const party = (address: string, name: string | null = null) => ({ address, name });

/** A message as it is once it was understood: Zoé to Lila, about nothing in particular. */
export function understood(given: Partial<Understood> = {}): Understood {
  const text = given.text ?? 'Bonjour Lila,\nmerci pour la farine.\nZoé';
  const source = Buffer.from(`Message-ID: ${given.messageId ?? ''}\r\nSubject: ${given.subject ?? 'Merci'}\r\n\r\n${text}`);
  return {
    ...{ messageId: '<merci@levain.example>', inReplyTo: [], references: [], from: party('zoe@levain.example', 'Zoé'), replyTo: [] },
    ...{ to: [party('lila@agence.example', 'Lila')], cc: [], bcc: [], deliveredTo: [], subject: 'Merci', date: new Date('2026-03-02T09:00:00Z') },
    ...{ words: text, text, forwarded: null, attachments: [], classification: PERSON, problems: [] },
    contentHash: createHash('sha256').update(`${given.subject} ${given.date?.toISOString()} ${text}`).digest('hex'),
    ...{ packed: gzipSync(source), size: source.length },
    ...given,
  };
}

const PERSON: Understood['classification'] = {
  ...{ kind: 'PERSON', confidence: 0.9, evidence: [], recipients: [], original: null, returnsOn: null, feedbackType: null },
  ...{ calendar: null, noMoreMail: null, language: 'fr' },
};

/** Seen in a file, an hour after it was sent. */
export const seen = (message: Understood, given: Partial<Sighted> = {}): Sighted => ({
  ...{ folder: null, uidValidity: null, uid: null, messageId: message.messageId, isHistory: false },
  ...{ seenAt: new Date('2026-03-02T10:00:00Z'), receivedAt: new Date('2026-03-02T10:00:00Z'), found: { understood: message } },
  ...given,
});
