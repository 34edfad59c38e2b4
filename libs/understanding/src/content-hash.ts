import { createHash } from 'node:crypto';
import { headerNamed, inOneLine, type ParsedMessage } from '#mime';

/** SHA-256, hex, of who wrote what when: the same however a copy of the message travelled. */
export function contentHash(message: ParsedMessage): string {
  const from = message.from[0]?.address?.toLowerCase() ?? null;
  const date = message.date?.toISOString() ?? headerNamed(message, 'date');
  const words = inOneLine(message.text || message.html || '');
  return createHash('sha256').update(JSON.stringify([from, date, message.subject, words])).digest('hex');
}
