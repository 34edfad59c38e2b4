import { createHash, createVerify } from 'node:crypto';

/** A DKIM signature as its own header line tells it. */
export interface ReadSignature {
  tags: Record<string, string>;
  /** Which headers it covers, in its order. */
  covers: string[];
  isBodyRight: boolean;
  isSignatureRight: boolean;
}

/**
 * Checks the first DKIM signature of a message in CRLF lines: relaxed/relaxed, rsa-sha256. Written from RFC 6376
 * (3.4.2, 3.4.4, 3.7) and nothing else.
 */
export function readSignature(source: string, publicKey: string): ReadSignature {
  const end = source.indexOf('\r\n\r\n');
  const headers = source.slice(0, end).split(/\r\n(?![ \t])/);
  const own = headers.find((line) => /^DKIM-Signature:/i.test(line))!;
  const pairs = own.slice(own.indexOf(':') + 1).split(';').map((pair) => pair.trim()).filter(Boolean);
  const tags = Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).replace(/\s+/g, '')]));
  const covers = tags['h']!.toLowerCase().split(':');
  const bodyHash = createHash('sha256').update(relaxedBody(source.slice(end + 4)), 'latin1').digest('base64');
  const unsigned = relaxedHeader(own.replace(/(;\s*b=)[^;]*/, '$1'));
  const signed = `${covers.map((name) => relaxedHeader(lastOf(headers, name))).join('\r\n')}\r\n${unsigned}`;
  const isSignatureRight = createVerify('RSA-SHA256').update(signed, 'latin1').verify(publicKey, tags['b']!, 'base64');
  return { tags, covers, isBodyRight: bodyHash === tags['bh'], isSignatureRight };
}

const lastOf = (headers: string[], name: string): string => headers.findLast((line) => line.toLowerCase().startsWith(`${name}:`))!;

const relaxedHeader = (line: string): string => {
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).replace(/\r\n/g, '').replace(/[ \t]+/g, ' ').trim();
  return `${line.slice(0, colon).toLowerCase().trim()}:${value}`;
};

const relaxedBody = (body: string): string => {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const text = lines.join('\r\n').replace(/(\r\n)*$/, '');
  return text ? `${text}\r\n` : '';
};
