import type { NodemailerError } from 'nodemailer';
import type { SmtpServerAddress } from './smtp-server-address.js';

/** Why a mail server cannot be used, in a sentence that names the server and the remedy. */
export function diagnoseConnection(error: NodemailerError, server: SmtpServerAddress): string {
  return `${server.label}: ${cause(error, server)}`;
}

function cause(error: NodemailerError, { host, port, secure }: SmtpServerAddress): string {
  const said = error.response ?? error.message;
  const system = error.originalCode ?? '';
  if (error.code === 'EDNS') return `no server is known as ${host}. Check the name.`;
  if (system === 'ECONNREFUSED') return `nothing answers on port ${port}. Check the port and that the server runs.`;
  if (error.timeoutType === 'GREETING_TIMEOUT' && !secure)
    return `connected, but the server does not greet. Port ${port} may want smtps:// instead of smtp://.`;
  if (error.code === 'ETIMEDOUT') return `no answer in time on port ${port}. Check the port and the firewall.`;
  if (error.code === 'EAUTH') return `the server does not accept this user and password. It said: ${said}`;
  if (/wrong version number|packet length too long/i.test(said))
    return `port ${port} does not speak TLS from the start. Use smtp:// instead of smtps://.`;
  if (error.code === 'ETLS' && error.response)
    return 'the server offers no encryption, and a password needs it. Only on a trusted network set requireTLS=false.';
  if (/certificate|self.signed|altnames/i.test(said))
    return `the server's certificate is not trusted (${said}). Mend it, or set tls.rejectUnauthorized=false.`;
  return `the server cannot be used. It said: ${said}`;
}
