/** RFC 5321 4.5.3.1.1: octets before the @. */
const LONGEST_LOCAL = 64;

const TOKEN = /\+r-([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})@[^@]*$/i;

/**
 * Where answers to a message shall go, so that they say which message they answer: `lila+r-HEX@example.org`, by the plus
 * of RFC 5233. Null where that would be too long for an address.
 * @param dispatchId a UUID; its 32 hexadecimal digits are the token
 */
export function answerAddress(sender: string, dispatchId: string): string | null {
  const at = sender.lastIndexOf('@');
  const local = `${sender.slice(0, at)}+r-${dispatchId.replaceAll('-', '')}`;
  return at < 1 || Buffer.byteLength(local) > LONGEST_LOCAL ? null : local + sender.slice(at);
}

/** The id of the dispatch that an address says it answers; null for any other address. */
export function tokenIn(address: string): string | null {
  const parts = TOKEN.exec(address);
  return parts && parts.slice(1).join('-').toLowerCase();
}
