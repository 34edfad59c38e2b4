import { isIPv6 } from 'node:net';

/**
 * Whom one address counts as: an IPv4 address stands for itself, an IPv6 address for its /64, which is what one
 * household or server is given (RFC 6177) and could otherwise walk through for ever.
 */
export function ipRange(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped) return mapped[1]!;
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = ip.split('%')[0]!.split('::');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const whole = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${whole.slice(0, 4).join(':')}::/64`;
}

const groups = (text: string): string[] =>
  text
    .split(':')
    .filter(Boolean)
    .map((group) => parseInt(group, 16).toString(16));
