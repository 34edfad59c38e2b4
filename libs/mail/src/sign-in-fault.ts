import { connectionFault, failed, saidBy, type MailError, type ProbeStep } from './mail-fault.js';

/** Why a server does not take us for who we say we are (reply codes of RFC 4954). */
export function signInFault(error: MailError): ProbeStep {
  const [said, { responseCode: code = 0, command = '', originalCode = '' }] = [saidBy(error), error];
  if (command.includes('XOAUTH2')) return tokenFault(code, originalCode, said);
  if (code === 538 || code === 530) return failed('ENCRYPT', 'TLS_DEMANDED', said);
  if (code === 534 || /application-specific|app password/i.test(said)) return failed('SIGN_IN', 'APP_PASSWORD_NEEDED', said);
  if (code >= 500) return failed('SIGN_IN', 'WRONG_PASSWORD', said);
  if (code >= 400) return failed('SIGN_IN', 'BUSY', said);
  return connectionFault(error) ?? failed('SIGN_IN', error.code === 'EAUTH' ? 'SIGN_IN_NOT_OFFERED' : 'CONNECTION_LOST', said);
}

/** Without a reply of the mail server it was the server of the tokens that failed us. */
function tokenFault(code: number, originalCode: string, said: string): ProbeStep {
  if (code >= 500) return failed('SIGN_IN', 'TOKEN_REFUSED', said);
  if (code >= 400) return failed('SIGN_IN', 'BUSY', said);
  return failed('SIGN_IN', originalCode === 'EOAUTH2' ? 'TOKEN_NOT_RENEWED' : 'TOKEN_SERVER_SILENT', said);
}
