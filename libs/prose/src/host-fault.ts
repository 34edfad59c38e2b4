export type HostFault = 'HOST' | 'DOTS' | 'NO_TLD';

const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
const TLD = /^(?:\p{L}{2,63}|xn--[a-z\d-]{2,59})$/iu;

/** What is wrong with a host as people write it (RFC 1123 labels, letters of every script); null when nothing is. */
export function hostFault(host: string): HostFault | null {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return null;
  const labels = host.split('.');
  if (labels.includes('')) return 'DOTS';
  if (labels.length < 2) return 'NO_TLD';
  if (!labels.every((label) => LABEL.test(label))) return 'HOST';
  return TLD.test(labels.at(-1)!) ? null : 'NO_TLD';
}
