import { createPrivateKey } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import { readHeaders } from './mail-header.js';

/** A key that vouches for a domain (RFC 6376): `selector` says where in DNS its public half stands. */
export interface DkimKey {
  domain: string;
  selector: string;
  /** RSA, in PEM. */
  privateKey: string;
}

/** Those of RFC 6376 5.4.1 that we write, and the pair that one-click unsubscribing wants covered (RFC 8058 4). */
const SIGNED =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'In-Reply-To:References:List-Id:List-Unsubscribe:List-Unsubscribe-Post';

/** RFC 8301 3.2 */
const SHORTEST_RSA_BITS = 1024;

/** The same message with a signature of the domain above its headers: relaxed/relaxed, rsa-sha256. */
export async function signMessage(source: Buffer, { domain, selector, privateKey }: DkimKey): Promise<Buffer> {
  const dkim = new DKIM({ domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED });
  const signed = await buffer(dkim.sign(source));
  // nodemailer leaves a message unsigned where the key does not work.
  if (!readHeaders(signed).some(({ name }) => name === 'DKIM-Signature')) throw new Error('The DKIM key does not sign.');
  return signed;
}

/** Whether a text is a private key that may sign. */
export function isDkimKey(pem: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem);
    return asymmetricKeyType === 'rsa' && asymmetricKeyDetails!.modulusLength! >= SHORTEST_RSA_BITS;
  } catch {
    return false;
  }
}
