import net, { type AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach } from 'vitest';

const closing: (() => void)[] = [];

/** Closes every server of this test; servers close by themselves when it ends. */
export const closeMailServers = (): void => closing.splice(0).forEach((close) => close());
afterEach(closeMailServers);

/** A real SMTP server with a will of its own, on a free port; what it took is in `received`. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; received: Buffer[] }> {
  const received: Buffer[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, void received.push(Buffer.concat(chunks)) as never));
    },
    ...options,
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
  closing.push(() => smtp.close());
  return { port: (smtp.server.address() as AddressInfo).port, received };
}

/** What a scripted server answers to a line: a reply, null to hang up, undefined for silence. */
export type Script = (line: string) => string | null | undefined;

/** A server that answers line by line and may hang up at any of them. Returns its port. */
export async function scriptedServer(answer: Script, greeting = '220 ready'): Promise<number> {
  const tcp = net.createServer((socket) => {
    socket.on('error', () => undefined);
    if (greeting) socket.write(`${greeting}\r\n`);
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const reply = answer(line);
        if (reply === null) return socket.destroy();
        if (reply !== undefined) socket.write(`${reply}\r\n`);
      }
    });
  });
  await new Promise<void>((ready) => tcp.listen(0, '127.0.0.1', ready));
  closing.push(() => tcp.close());
  return (tcp.address() as AddressInfo).port;
}

/** Says yes to everything but what is given for the first letters of a command, or for a whole line of a message. */
export function dialogue(answers: Record<string, string | null | undefined>): Script {
  let isInMessage = false;
  return (line) => {
    const key = Object.keys(answers).find((start) => (isInMessage ? start === line : line.startsWith(start)));
    if (line === 'DATA') isInMessage = true;
    else if (line === '.') isInMessage = false;
    else if (isInMessage && key === undefined) return undefined;
    if (key !== undefined) return answers[key];
    return line === 'DATA' ? '354 go ahead' : '250 ok';
  };
}

/** A refusal as an SMTP server makes it: `refusing(550, '5.1.1 unknown')`. */
export const refusing = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
