import { ImapAccount, MissingSentFolder, type AccountTimeouts } from './imap-account.js';
import type { ImapServerAddress } from './imap-connection.js';
import { imapFault } from './imap-fault.js';
import { failed, passed, type ProbeStep } from './mail-fault.js';
import { maskSecrets } from './mask-secrets.js';

const BRISK: AccountTimeouts = { connectionMs: 10_000, silenceMs: 20_000, idleMs: 0 };

/** Signs in and looks for the folder of sent mail. The steps in their order, up to the first that fails. */
export async function probeImap(server: ImapServerAddress, timeouts = BRISK): Promise<ProbeStep[]> {
  const account = new ImapAccount(server, timeouts);
  const before = [passed('REACH'), ...(server.secure || server.requireTLS ? [passed('ENCRYPT')] : [])];
  const signedIn = [...before, passed('SIGN_IN')];
  const steps = await account.connected((client) => account.sentFolder(client)).then(
    () => [...signedIn, passed('SENT_FOLDER')],
    (error: Error) => (error instanceof MissingSentFolder ? [...signedIn, missing(error)] : untilFault(before, imapFault(error, 'oauth2' in server.credentials))),
  );
  account.close();
  return maskSecrets(steps, account.secrets);
}

const missing = ({ wanted, message }: MissingSentFolder): ProbeStep =>
  failed('SENT_FOLDER', wanted ? 'SENT_FOLDER_UNKNOWN' : 'SENT_FOLDER_MISSING', message);

/** The steps before the one that failed went well. */
const untilFault = (before: ProbeStep[], fault: ProbeStep): ProbeStep[] => {
  const at = before.findIndex(({ step }) => step === fault.step);
  return [...(at < 0 ? before : before.slice(0, at)), fault];
};
