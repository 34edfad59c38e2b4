import { ImapFlow } from 'imapflow';
import { simpleParser } from 'mailparser';
import type { ReaderOrder } from './yardstick.js';

/** imapflow and mailparser, alone in a process: every message of an inbox fetched and parsed, as their manuals show it. */
process.on('message', (order: ReaderOrder) => void readAll(order).then((read) => process.send!(read)));
process.on('disconnect', () => process.exit());

async function readAll({ port, user, password }: ReaderOrder): Promise<{ milliseconds: number; messages: number }> {
  const client = new ImapFlow({ host: 'localhost', port, secure: true, tls: { rejectUnauthorized: false }, auth: { user, pass: password }, logger: false });
  const start = performance.now();
  let messages = 0;
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  for await (const { source } of client.fetch('1:*', { source: true, uid: true })) {
    await simpleParser(source!);
    messages++;
  }
  await client.logout();
  return { milliseconds: performance.now() - start, messages };
}
