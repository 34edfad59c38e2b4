import type { NodemailerError } from 'nodemailer';
import type { Delivery, Refusal } from './transport.js';

/**
 * What a failed delivery means. nodemailer reports a lost connection in the same words before and after the message
 * was handed over; `handedOver` says which: true once the last byte of the message was given to the connection, which
 * is before the final dot, so false proves that the server cannot have taken it (RFC 5321 4.1.1.4).
 */
export function classifyFailure(error: NodemailerError, handedOver: boolean): Delivery {
  const code = replyCode(error);
  if (code >= 500) return { outcome: 'REFUSED', ...refusal(error) };
  // 421 closes the connection, whatever was asked (RFC 5321 4.2): after the final dot it is no word about the message.
  if (code >= 400 && !(code === 421 && handedOver)) return { outcome: 'DEFERRED', code, text: replyText(error) };
  if (handedOver) return { outcome: 'UNCERTAIN', text: replyText(error) };
  // The server that gives tokens could not be asked; had it refused, it would have said so (EOAUTH2).
  if (error.command === 'AUTH XOAUTH2' && error.originalCode !== 'EOAUTH2') return { outcome: 'DEFERRED', code: null, text: replyText(error) };
  // Refused on our side: an address or a size this server cannot take, or a user without a password.
  if (['EENVELOPE', 'EMESSAGE', 'EAUTH'].includes(error.code ?? '')) return { outcome: 'REFUSED', ...refusal(error) };
  return { outcome: 'DEFERRED', code: null, text: replyText(error) };
}

/** The refusal an error stands for, with what the server objected to. */
export function refusal(error: NodemailerError): Refusal {
  const reply = error.rejectedErrors?.at(-1) ?? error;
  const address = reply.recipient ?? error.rejected?.[0] ?? null;
  return { code: replyCode(reply) || null, text: replyText(reply), about: objection(reply), address };
}

/** Reply codes of RFC 5321 and RFC 4954, refined by the enhanced codes of RFC 3463 where the server gives them. */
function objection(error: NodemailerError): Refusal['about'] {
  const code = replyCode(error);
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(error.response ?? '')?.[1];
  if (error.code === 'EAUTH' || [530, 534, 535, 538].includes(code)) return 'ACCOUNT';
  if (enhanced === '5.1.7' || enhanced === '5.1.8' || isAboutSender(error)) return 'SENDER';
  if (enhanced) return /^5\.(?:1\.|2\.1$)/.test(enhanced) ? 'RECIPIENT' : 'MESSAGE';
  if (error.command === 'RCPT TO') return code === 0 || [550, 551, 553].includes(code) ? 'RECIPIENT' : 'MESSAGE';
  return 'MESSAGE';
}

/** nodemailer also refuses a message too big for the server at this command, by itself. */
const isAboutSender = ({ command, code }: NodemailerError): boolean => command === 'MAIL FROM' && code !== 'EMESSAGE';

/** Only a no is an answer here: a reply that says yes at the wrong moment says nothing about the message. */
const replyCode = ({ responseCode = 0 }: NodemailerError): number => (responseCode >= 400 ? responseCode : 0);

const replyText = ({ response, message }: NodemailerError): string => (response ?? message).replace(/\s+/g, ' ').trim();
