import { headerNamed, type ParsedMessage } from '#mime';
import { addressesIn } from './address-in.js';
import { folded } from './folding.js';
import { splitNotice } from './notice-text.js';
import { OPENING, SERVER_ADDRESS, SERVER_NAME, SUBJECT } from './notice-words.js';
import type { Evidence } from './report.js';

const PASSED_ON = /^\s*(?:re|aw|fwd?|tr|wg|rv|i|r|sv|antw|enc|ref)\s*(?:\[\d+\])?\s*:/i;

/** Nobody has this address. */
const DAEMON = /mailer-?daemon/i;

/** A standard report's own type, in the header where it belongs. */
const isReport = (message: ParsedMessage): boolean =>
  /^\s*multipart\/(?:report|mixed)\b.*report-type="?delivery-status/is.test(
    (headerNamed(message, 'content-type') ?? '').slice(0, 500),
  );

const hasStatus = ({ parts }: ParsedMessage): boolean =>
  parts.some(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');

/** Why a message comes from a mail server that could not deliver, or not yet; null where a person or another machine wrote it. */
export function findNoticeSign(message: ParsedMessage): { evidence: Evidence[]; confidence: number } | null {
  const failed = headerNamed(message, 'x-failed-recipients');
  const server = serverOf(message);
  if (isReport(message) && (hasStatus(message) || server))
    return found(0.99, header('content-type', headerNamed(message, 'content-type')));
  if (failed) return found(0.97, header('x-failed-recipients', failed));
  const subject = subjectOf(message);
  const hasSource = server !== null || isReturned(message) || isAutomatic(message) || isFromProgram(message);
  const opening = hasSource || subject ? openingOf(message.text) : null;
  const points =
    (server ? (DAEMON.test(server.quote) ? 3 : 2) : 0) +
    (isReturned(message) ? 1 : 0) +
    (subject ? 2 : 0) +
    (opening ? 2 : 0) +
    (hasStatus(message) ? 3 : 0) +
    (hasOriginal(message) && isFromProgram(message) ? 1 : 0);
  if (points < 3 || !(hasSource || (opening && subject && isProven(message)))) return null;
  return found(points >= 5 ? 0.95 : points === 4 ? 0.9 : 0.8, server, subject, opening);
}

const found = (confidence: number, ...evidence: (Evidence | null)[]) => ({
  confidence,
  evidence: evidence.filter((one) => one !== null),
});

const header = (name: string, value: string | null): Evidence => ({
  where: 'HEADER',
  name,
  quote: (value ?? '').slice(0, 200),
});

/** How mail servers sign, such as "Mail Delivery Subsystem". */
export const isServerName = (name: string): boolean => SERVER_NAME.test(folded(name.slice(0, 200)));

function serverOf(message: ParsedMessage): Evidence | null {
  const [from] = message.from;
  const isServer = from
    ? (from.address !== null && SERVER_ADDRESS.test(from.address.toLowerCase())) || isServerName(from.name ?? '')
    : isServerName(headerNamed(message, 'from') ?? '');
  return isServer ? header('from', headerNamed(message, 'from')) : null;
}

/** The empty return path of RFC 5321 4.5.5: whoever sends so wants no answer. */
const isReturned = (message: ParsedMessage): boolean =>
  /^\s*<?(?:mailer-daemon[^>]*)?>?\s*$/i.test(headerNamed(message, 'return-path') ?? 'none');

const isAutomatic = (message: ParsedMessage): boolean =>
  /^\s*auto-/i.test(headerNamed(message, 'auto-submitted') ?? '');

/** The original is attached, in full or by its headers. */
const hasOriginal = ({ parts }: ParsedMessage): boolean =>
  parts.some(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');

/** An address that takes no answer sends the original back, or names another. */
const isFromProgram = (message: ParsedMessage): boolean =>
  /^(?:no|do-?not)[-_]?reply\b/i.test(message.from.at(0)?.address ?? '') &&
  (hasOriginal(message) || addressesIn(message.text.slice(0, 3000)).length > 0);

/** The original itself, an address with a reply code, one alone in a line: people write none of these into a mail. */
function isProven(message: ParsedMessage): boolean {
  const text = message.text.slice(0, 5000);
  const [from] = message.from;
  const others = addressesIn(text).filter((address) => address !== from?.address?.toLowerCase());
  const isNamed = others.length > 0 && (/\b[45]\d\d[ -]/.test(text) || /^[\s<"'*-]{0,8}[^\s@]{1,64}@[^\s@]{3,190}$/m.test(text));
  return isNamed || hasOriginal(message) || splitNotice(message.text).quoted !== '';
}

/** What somebody passes on or answers keeps its subject: it then proves nothing. */
function subjectOf(message: ParsedMessage): Evidence | null {
  const subject = (message.subject ?? '').slice(0, 500);
  const isTold =
    SUBJECT.test(folded(subject)) &&
    (!PASSED_ON.test(subject) || /\(delivery failed\)|^re:.{0,200}non remis/i.test(subject));
  return isTold ? header('subject', subject) : null;
}

function openingOf(text: string): Evidence | null {
  const lines = text
    .slice(0, 3000)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('>'))
    .slice(0, 14);
  const line = lines.find((one, index) => OPENING.test(folded(`${one} ${lines[index + 1] ?? ''}`.slice(0, 400))));
  return line ? { where: 'LINE', name: null, quote: line.trim().slice(0, 200) } : null;
}
