import { ImapAccount, MissingSentFolder, type ImapServerAddress, type ImapTimeouts } from './imap-account.js';
import { connectionFault, failed, passed, saidBy, type MailError, type ProbeStep } from './mail-fault.js';
import { maskSecrets } from './mask-secrets.js';

const BRISK: ImapTimeouts = { connectionMs: 10_000, silenceMs: 20_000, idleMs: 0 };

type ImapError = MailError & { authenticationFailed?: boolean; serverResponseCode?: string; responseText?: string; oauthError?: unknown };

/** Signs in and looks for the folder of sent mail. The steps in their order, up to the first that fails. */
export async function probeImap(server: ImapServerAddress, timeouts = BRISK): Promise<ProbeStep[]> {
  const account = new ImapAccount(server, timeouts);
  const before = [passed('REACH'), ...(server.secure || server.requireTLS ? [passed('ENCRYPT')] : [])];
  const signedIn = [...before, passed('SIGN_IN')];
  const steps = await account.connected((client) => account.sentFolder(client)).then(
    () => [...signedIn, passed('SENT_FOLDER')],
    (error: ImapError) => (error instanceof MissingSentFolder ? [...signedIn, missing(error)] : untilFault(before, faultOf(error, 'oauth2' in server.credentials))),
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

function faultOf(error: ImapError, isToken: boolean): ProbeStep {
  const said = error.responseText ?? saidBy(error);
  if (error.authenticationFailed) return signInRefused(error, said, isToken);
  if (error.originalCode === 'EOAUTH2' || error.code === 'EOAUTH2') return failed('SIGN_IN', 'TOKEN_NOT_RENEWED', said);
  if (/STARTTLS/i.test(said)) return failed('ENCRYPT', 'TLS_MISSING', said);
  const fault = connectionFault(error);
  if (fault) return fault;
  return failed('REACH', error.code === 'EFETCH' ? 'TOKEN_SERVER_SILENT' : 'CONNECTION_LOST', said);
}

/** Response codes of RFC 5530. */
function signInRefused({ serverResponseCode }: ImapError, said: string, isToken: boolean): ProbeStep {
  if (serverResponseCode === 'PRIVACYREQUIRED') return failed('ENCRYPT', 'TLS_DEMANDED', said);
  if (serverResponseCode === 'UNAVAILABLE' || serverResponseCode === 'INUSE') return failed('SIGN_IN', 'BUSY', said);
  if (/Login is disabled|No matching auth/i.test(said)) return failed('SIGN_IN', 'SIGN_IN_NOT_OFFERED', said);
  return failed('SIGN_IN', isToken ? 'TOKEN_REFUSED' : 'WRONG_PASSWORD', said);
}
