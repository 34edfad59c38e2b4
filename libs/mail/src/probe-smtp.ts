import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { wireAddress } from './mail-address.js';
import { connectionFault, failed, passed, saidBy, type MailError, type ProbeStep, type ProbedStep } from './mail-fault.js';
import { maskSecrets } from './mask-secrets.js';
import { SignIn } from './sign-in.js';
import { signInFault } from './sign-in-fault.js';
import type { SmtpServerAddress } from './smtp-server-address.js';
import { SmtpSession, type SmtpTimeouts } from './smtp-session.js';

/** Somebody waits for the answer before a screen. */
const BRISK: SmtpTimeouts = { connectionMs: 10_000, greetingMs: 10_000, silenceMs: 20_000 };

/** A letter with pictures. A server that takes no more of it has a limit worth knowing. */
const USUAL_BYTES = 1_000_000;

type Dialogue = Parameters<NonNullable<ReturnType<SMTPConnection['customAuth']['get']>>>[0];
type Reply = { status: number; code?: string; response: string };

/**
 * Goes the way of a message from and to `address` up to where it would be handed over, and sends none. The steps in
 * their order, up to the first that fails.
 */
export async function probeSmtp(server: SmtpServerAddress, address: string, timeouts = BRISK): Promise<ProbeStep[]> {
  const steps: ProbeStep[] = [];
  const signIn = server.credentials && new SignIn(server.credentials);
  const talk = async (dialogue: Dialogue): Promise<void> => void steps.push(...(await askFor(wireAddress(address), dialogue)));
  const session = new SmtpSession(server, timeouts, { customAuth: { [DIALOGUE]: talk } });
  try {
    await session.open(null);
    steps.push(passed('REACH'), ...(server.ignoreTLS ? [] : [passed('ENCRYPT')]));
    if (signIn) steps.push(await session.run((connection) => signedIn(connection, signIn)));
    if (steps.every(({ fault }) => !fault)) await session.run(converse);
  } catch (error) {
    steps.push(...lost(error as MailError, steps));
  } finally {
    session.quit();
  }
  return maskSecrets(steps, signIn?.secrets ?? []);
}

/** Under this name nodemailer lets us speak on its connection in our own words. */
const DIALOGUE = 'X-RAPPORT-PROBE';
const converse = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => connection.login({ method: DIALOGUE }, (error) => (error ? reject(error) : resolve())));

async function signedIn(connection: SMTPConnection, signIn: SignIn): Promise<ProbeStep> {
  if (!connection.allowsAuth) return failed('SIGN_IN', 'SIGN_IN_NOT_OFFERED', connection.lastServerResponse || '');
  return signIn.on(connection).then(
    () => passed('SIGN_IN'),
    (error: MailError) => signInFault(error),
  );
}

async function askFor(address: string, dialogue: Dialogue): Promise<ProbeStep[]> {
  const { extensions, maxAllowedSize } = dialogue;
  const size = extensions.includes('SIZE') ? ` SIZE=${USUAL_BYTES}` : '';
  // 0 is a server's way of saying that it has no limit (RFC 1870).
  if (maxAllowedSize && maxAllowedSize < USUAL_BYTES) return [failed('SIZE', 'MESSAGE_TOO_BIG', `SIZE ${maxAllowedSize}`)];
  const sender = refusedSender(await dialogue.sendCommand(`MAIL FROM:<${address}>${size}`));
  if (sender) return [sender];
  const reply = await dialogue.sendCommand(`RCPT TO:<${address}>`);
  const recipient = refusedRecipient(reply);
  if (reply.status !== 421) await dialogue.sendCommand('RSET');
  return [passed('SENDER'), recipient ?? passed('RECIPIENT'), passed('SIZE')];
}

function refusedSender({ status, response }: Reply): ProbeStep | null {
  if (status < 400) return null;
  if (status === 552) return failed('SIZE', 'MESSAGE_TOO_BIG', response);
  return demanded('SENDER', status, response) ?? failed('SENDER', 'SENDER_REFUSED', response);
}

function refusedRecipient({ status, code, response }: Reply): ProbeStep | null {
  if (status < 400) return null;
  const isRelaying = code?.startsWith('5.7.') || /\brelay/i.test(response);
  return demanded('RECIPIENT', status, response) ?? failed('RECIPIENT', isRelaying ? 'RELAY_DENIED' : 'RECIPIENT_REFUSED', response);
}

/** "Not now" is the same at every step, and so is "not like this". */
function demanded(step: ProbedStep, status: number, response: string): ProbeStep | null {
  if (status < 500) return failed(step, 'BUSY', response);
  if (status !== 530) return null;
  return /tls|encrypt|secure/i.test(response) ? failed('ENCRYPT', 'TLS_DEMANDED', response) : failed('SIGN_IN', 'SIGN_IN_DEMANDED', response);
}

function lost(error: MailError, before: ProbeStep[]): ProbeStep[] {
  const step = before.length ? 'SENDER' : 'REACH';
  const fault = connectionFault(error);
  if (fault && before.length) return [{ ...fault, step }];
  if (fault) return fault.step === 'ENCRYPT' ? [passed('REACH'), fault] : [fault];
  const [said, { responseCode = 0 }] = [saidBy(error), error];
  if (responseCode >= 500) return [failed(step, 'NOT_SERVING', said)];
  return [failed(step, responseCode >= 400 ? 'BUSY' : 'CONNECTION_LOST', said)];
}
