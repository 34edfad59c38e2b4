import { connectionFault, failed, saidBy, type MailError, type ProbeStep } from './mail-fault.js';

type ImapError = MailError & { authenticationFailed?: boolean; serverResponseCode?: string; responseText?: string; oauthError?: unknown };

/** What went wrong between us and an IMAP server. @param isToken whether we sign in with a token */
export function imapFault(error: ImapError, isToken: boolean): ProbeStep {
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
