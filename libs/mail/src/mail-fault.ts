import type { NodemailerError } from 'nodemailer';

/** What can be wrong between us and a mail server, each with a remedy of its own. */
export type MailFaultCode =
  | 'UNKNOWN_HOST' | 'NOTHING_LISTENS' | 'NO_ANSWER' | 'NO_GREETING' | 'NOT_SERVING' | 'BUSY' | 'CONNECTION_LOST'
  | 'TLS_MISSING' | 'TLS_NOT_SPOKEN' | 'TLS_FAILED' | 'TLS_DEMANDED'
  | 'CERTIFICATE_UNTRUSTED' | 'CERTIFICATE_EXPIRED' | 'CERTIFICATE_OF_ANOTHER'
  | 'SIGN_IN_DEMANDED' | 'SIGN_IN_NOT_OFFERED' | 'WRONG_PASSWORD' | 'APP_PASSWORD_NEEDED'
  | 'TOKEN_REFUSED' | 'TOKEN_NOT_RENEWED' | 'TOKEN_SERVER_SILENT'
  | 'SENDER_REFUSED' | 'RECIPIENT_REFUSED' | 'RELAY_DENIED' | 'MESSAGE_TOO_BIG'
  | 'SENT_FOLDER_MISSING' | 'SENT_FOLDER_UNKNOWN';

export type ProbedStep = 'REACH' | 'ENCRYPT' | 'SIGN_IN' | 'SENDER' | 'RECIPIENT' | 'SIZE' | 'SENT_FOLDER';

/** One thing that was tried, and what was wrong with it; `said` is what the server or the system says. */
export interface ProbeStep {
  step: ProbedStep;
  fault: { code: MailFaultCode; said: string } | null;
}

/** What nodemailer and imapflow say about a failure. */
export type MailError = Error & Partial<Pick<NodemailerError, 'code' | 'originalCode' | 'response' | 'responseCode' | 'timeoutType' | 'command'>>;

export const passed = (step: ProbedStep): ProbeStep => ({ step, fault: null });

export const failed = (step: ProbedStep, code: MailFaultCode, said: string): ProbeStep => ({
  step,
  fault: { code, said: said.replace(/\s+/g, ' ').trim().slice(0, 500) },
});

export const saidBy = ({ response, message }: MailError): string => (typeof response === 'string' && response) || message;

const REACHING: Record<string, MailFaultCode> = {
  EDNS: 'UNKNOWN_HOST',
  ENOTFOUND: 'UNKNOWN_HOST',
  EAI_AGAIN: 'UNKNOWN_HOST',
  ECONNREFUSED: 'NOTHING_LISTENS',
  GREETING_TIMEOUT: 'NO_GREETING',
  CONNECT_TIMEOUT: 'NO_ANSWER',
  ETIMEDOUT: 'NO_ANSWER',
  ETIMEOUT: 'NO_ANSWER',
  EHOSTUNREACH: 'NO_ANSWER',
  ENETUNREACH: 'NO_ANSWER',
};

const ENCRYPTING: Record<string, MailFaultCode> = {
  UPGRADE_TIMEOUT: 'TLS_FAILED',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'CERTIFICATE_UNTRUSTED',
  SELF_SIGNED_CERT_IN_CHAIN: 'CERTIFICATE_UNTRUSTED',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'CERTIFICATE_UNTRUSTED',
  UNABLE_TO_GET_ISSUER_CERT: 'CERTIFICATE_UNTRUSTED',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'CERTIFICATE_UNTRUSTED',
  CERT_UNTRUSTED: 'CERTIFICATE_UNTRUSTED',
  CERT_HAS_EXPIRED: 'CERTIFICATE_EXPIRED',
  CERT_NOT_YET_VALID: 'CERTIFICATE_EXPIRED',
  ERR_TLS_CERT_ALTNAME_INVALID: 'CERTIFICATE_OF_ANOTHER',
  HOSTNAME_MISMATCH: 'CERTIFICATE_OF_ANOTHER',
};

/** Why there is no usable connection, or null when the error is about something else. */
export function connectionFault(error: MailError): ProbeStep | null {
  const { code = '', originalCode = '', timeoutType = '' } = error;
  const said = saidBy(error);
  for (const one of [timeoutType, originalCode, code]) {
    if (ENCRYPTING[one]) return failed('ENCRYPT', ENCRYPTING[one], said);
    if (REACHING[one]) return failed('REACH', REACHING[one], said);
  }
  if (/wrong version number|packet length too long|record layer/i.test(said)) return failed('ENCRYPT', 'TLS_NOT_SPOKEN', said);
  if (code === 'ETLS') return failed('ENCRYPT', error.response ? 'TLS_MISSING' : 'TLS_FAILED', said);
  return null;
}
