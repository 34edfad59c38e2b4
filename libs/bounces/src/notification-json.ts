import type { ParsedMessage } from '#mime';
import type { StatusGroup } from './delivery-status.js';
import type { Original } from './report.js';

/** What Amazon SES tells of a bounce, as JSON in the text of a mail, in an envelope of SNS or without one. */
export interface NotifiedBounce {
  groups: StatusGroup[];
  original: Original;
}

interface Notification {
  notificationType?: unknown;
  eventType?: unknown;
  bounce?: { bounceType?: unknown; bouncedRecipients?: unknown };
  mail?: { commonHeaders?: { messageId?: unknown; subject?: unknown; to?: unknown } };
}

const MOST = 200;

/** The bounce that a text of JSON tells; null where it is no such thing. */
export function notifiedBounce({ text }: ParsedMessage): NotifiedBounce | null {
  if (!/^\s{0,20}\{/.test(text) || !text.includes('bouncedRecipients')) return null;
  const outer = parsed(text.slice(0, text.lastIndexOf('}') + 1));
  const told = (typeof outer?.Message === 'string' ? parsed(outer.Message) : outer) as Notification | null;
  if (told?.notificationType !== 'Bounce' && told?.eventType !== 'Bounce') return null;
  const { bounceType, bouncedRecipients } = told.bounce ?? {};
  const recipients = (Array.isArray(bouncedRecipients) ? bouncedRecipients : []) as Record<string, unknown>[];
  const { messageId, subject, to } = told.mail?.commonHeaders ?? {};
  return {
    groups: recipients.slice(0, MOST).map((one) => groupOf(one, bounceType)),
    original: { messageId: wordsOf(messageId), subject: wordsOf(subject), to: Array.isArray(to) ? wordsOf(to[0]) : null },
  };
}

/** Servers on the way break long lines with `!`, an end of line and a space. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text.replace(/!\r?\n /g, '')) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** Without a status of its own a bounce is what SES calls it. */
const groupOf = (recipient: Record<string, unknown> | null, bounceType: unknown): StatusGroup => ({
  address: wordsOf(recipient?.emailAddress)?.toLowerCase() ?? null,
  action: wordsOf(recipient?.action) ?? 'failed',
  status: wordsOf(recipient?.status) ?? (bounceType === 'Permanent' ? '5.1.1' : null),
  diagnostic: wordsOf(recipient?.diagnosticCode)?.replace(/^\s*smtp\s*;\s*/i, '') ?? '',
  category: '',
});

const wordsOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, 1000) : null);
