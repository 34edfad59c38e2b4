import { createHash, randomBytes } from 'node:crypto';

const KINDS = { session: 'rs', api: 'rt', invitation: 'ri', reset: 'rr' } as const;
export type TokenKind = keyof typeof KINDS;

/** A fresh secret of 256 bits, shown once; its first letters tell a person, and a leak scanner, what it is. */
export const makeToken = (kind: TokenKind): string => `${KINDS[kind]}_${randomBytes(32).toString('base64url')}`;

/** What the database keeps. The secret has full entropy, so one round of SHA-256 is enough (no password). */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export const isKind = (token: string, kind: TokenKind): boolean => token.startsWith(`${KINDS[kind]}_`);
