import { encode as base64, wrap as wrapBase64 } from 'nodemailer/lib/base64';
import type MimeNode from 'nodemailer/lib/mime-node';
import { encode as quotedPrintable, wrap as wrapQuoted } from 'nodemailer/lib/qp';

/**
 * The octets of a compiled message whose contents are texts and buffers. Written at once: nodemailer's stream of the same
 * costs as much again as all the rest of a message.
 */
export function writeMime(message: MimeNode): Buffer {
  const text = withLineEnds(partOf(message));
  return Buffer.from(text.endsWith('\n') ? text : `${text}\r\n`, 'latin1');
}

function partOf(node: MimeNode): string {
  const headers = node.buildHeaders(); // which is where it learns its boundary
  const { multipart, boundary } = node;
  const children = node.childNodes.map((child) => `--${boundary}\r\n${partOf(child)}`).join('\r\n');
  return `${headers}\r\n\r\n${contentOf(node)}${multipart ? `${children}\r\n--${boundary}--\r\n` : ''}`;
}

function contentOf(node: MimeNode): string {
  const { content } = node;
  if (content === undefined) return '';
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) throw new TypeError('A part is neither text nor octets.');
  switch (node.getTransferEncoding()) {
    case 'base64':
      return wrapBase64(base64(content));
    case 'quoted-printable':
      return wrapQuoted(withLineEnds(quotedPrintable(content)));
    default:
      return content.toString('latin1');
  }
}

const withLineEnds = (text: string): string => text.replace(/(?<!\r)\n/g, '\r\n');
