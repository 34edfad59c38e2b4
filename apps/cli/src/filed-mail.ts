import { headersNamed, mailDate, readEnvelope } from '#mime';
import { splitReply } from '#quoting';
import type { Understanding, Understood } from '#understanding';
import type { FiledMail } from './mail-files.js';

/** Enough for all threads, and few enough to hold. */
const AT_ONCE = 64;
const BYTES_AT_ONCE = 64 * 2 ** 20;
/** What words without headers are, to a reader of messages. */
const TEXT = Buffer.from('Content-Type: text/plain\n\n');

/** Understands messages of files, in their order. */
export async function* understoodIn(
  mails: AsyncIterable<FiledMail>,
  understanding: Understanding,
  ours: readonly string[],
): AsyncIterable<{ mail: FiledMail; understood: Understood }> {
  const waiting: { bytes: number; result: Promise<{ mail: FiledMail; understood: Understood }> }[] = [];
  for await (const mail of mails) {
    waiting.push({ bytes: mail.source.length, result: understand(mail, understanding, ours) });
    while (waiting.length >= AT_ONCE || bytesOf(waiting) > BYTES_AT_ONCE) yield await waiting.shift()!.result;
  }
  for (const { result } of waiting) yield await result;
}

const bytesOf = (waiting: readonly { bytes: number }[]): number => waiting.reduce((sum, { bytes }) => sum + bytes, 0);

async function understand(mail: FiledMail, understanding: Understanding, ours: readonly string[]): Promise<{ mail: FiledMail; understood: Understood }> {
  const source = mail.isBare ? Buffer.concat([TEXT, mail.source]) : mail.source;
  const understood = await understanding.read(source, { receivedAt: receivedAt(mail), ours });
  const words = understood.words ?? (mail.isBare ? splitReply(understood.text).words : null);
  return { mail, understood: { ...understood, words } };
}

/** When the last server took it (RFC 5321 4.4), else when it was written, else when the file was. */
export function receivedAt({ source, changedAt }: Pick<FiledMail, 'source' | 'changedAt'>): Date {
  const message = readEnvelope(source.subarray(0, 128 * 1024));
  const received = headersNamed(message, 'received')[0] ?? '';
  return mailDate(received.slice(received.lastIndexOf(';') + 1)) ?? message.date ?? changedAt;
}
