import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type BootConfig } from './boot-config.js';
import { DomainError } from './domain-error.js';
import { secretKey } from './secret-key.js';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals what is kept but must not be read in the database, and signs what we hand out and must know again. */
@Injectable()
export class Vault {
  #keys: { sealing: Buffer; signing: Buffer } | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<BootConfig, 'secretKey' | 'dataDir'>) {}

  /** AES-256-GCM (NIST SP 800-38D): version, nonce, tag, ciphertext. Each sealing of a text looks different. */
  seal(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys.sealing, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws CONFLICT when another key sealed it, or when it was altered. */
  open(sealed: Buffer): string {
    const [nonceEnd, tagEnd] = [1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES];
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.keys.sealing, sealed.subarray(1, nonceEnd), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(sealed.subarray(nonceEnd, tagEnd));
      return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]).toString('utf8');
    } catch {
      throw new DomainError('CONFLICT', OTHER_KEY);
    }
  }

  /** HMAC-SHA-256 (RFC 2104) in letters that may stand in an address; the same text has the same signature. */
  sign(text: string): string {
    return createHmac('sha256', this.keys.signing).update(text).digest('base64url');
  }

  isSigned(text: string, signature: string): boolean {
    const [right, given] = [Buffer.from(this.sign(text)), Buffer.from(signature)];
    return right.length === given.length && timingSafeEqual(right, given);
  }

  /** A key for each use, all from the one secret (HKDF, RFC 5869). Nothing is read or made before it is needed. */
  private get keys(): { sealing: Buffer; signing: Buffer } {
    return (this.#keys ??= { sealing: this.derive('seal'), signing: this.derive('sign') });
  }

  private derive(use: string): Buffer {
    return Buffer.from(hkdfSync('sha256', secretKey(this.config), '', `rapport ${use}`, 32));
  }
}

const OTHER_KEY =
  'SECRET_KEY: another key sealed this secret. Start with that key again (SECRET_KEY, or secret.key in DATA_DIR), or enter the secret anew.';
