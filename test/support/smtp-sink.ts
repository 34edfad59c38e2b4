import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll } from 'vitest';

/** A mail server on loopback that keeps what it takes, and answers as the recipient's name asks: `550@…`, `451@…`. */
export interface SmtpSink {
  url: string;
  taken: { recipient: string; source: string }[];
  /** What happens while it takes one. */
  meanwhile?: () => Promise<void>;
}

export function useSmtpSink(): SmtpSink {
  const sink: SmtpSink = { url: '', taken: [] };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const code = Number(/^(\d{3})@/.exec(address)?.[1]);
      done(code ? Object.assign(new Error(`${code} as asked`), { responseCode: code }) : null);
    },
    onData(stream, session, done) {
      void text(stream).then(async (source) => {
        await sink.meanwhile?.();
        sink.taken.push({ recipient: session.envelope.rcptTo[0]!.address, source });
        done(null);
      });
    },
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    sink.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  return sink;
}
