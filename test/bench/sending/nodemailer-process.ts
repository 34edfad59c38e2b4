import { createTransport } from 'nodemailer';
import { composedOf, type PooledLetter } from './nodemailer-pool.js';

/** nodemailer's own pool, alone in a process, with letters it is handed at once: as fast as it can. */
process.on('message', ({ port, connections, letters }: { port: number; connections: number; letters: PooledLetter[] }) => {
  void push(port, connections, letters).then((milliseconds) => process.send!({ milliseconds }));
});
process.on('disconnect', () => process.exit());

async function push(port: number, connections: number, letters: PooledLetter[]): Promise<number> {
  const options = { pool: true as const, maxConnections: connections, maxMessages: Infinity };
  const transport = createTransport({ ...options, host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  const start = performance.now();
  await Promise.all(letters.map((letter) => transport.sendMail(composedOf(letter))));
  const milliseconds = performance.now() - start;
  transport.close();
  return milliseconds;
}
