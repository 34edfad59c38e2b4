import { randomBytes } from 'node:crypto';
import { badInput } from '#platform';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes and one lane, as OWASP's Password Storage Cheat Sheet asks at least. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NIST SP 800-63B: long rather than contrived, and the same however a keyboard composes its accents. */
const SHORTEST = 12;
const LONGEST = 200;
const FEWEST_DIFFERENT = 5;

/** 32 signs nobody mistakes for one another. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** The hash as the account keeps it. Takes some 20 ms of another thread and 19 MiB: never inside a transaction. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

export const isPassword = (password: string, hashed: string): Promise<boolean> =>
  verify(hashed, password.normalize('NFKC'));

/** Refuses a password that is easy to guess. Throws BAD_INPUT that names the field and never the password. */
export function refuseWeakPassword(field: string, password: string, email: string): void {
  const signs = [...password.normalize('NFKC')];
  if (signs.length < SHORTEST)
    throw badInput(field, `use at least ${SHORTEST} characters. A few words make a good one.`);
  if (signs.length > LONGEST) throw badInput(field, `use at most ${LONGEST} characters.`);
  if (new Set(signs).size < FEWEST_DIFFERENT) throw badInput(field, 'use more different characters.');
  if (password.toLowerCase().includes(email)) throw badInput(field, 'leave your e-mail address out of it.');
}

/** A random password of 100 bits, in groups that can be read aloud. */
export function makePassword(): string {
  const signs = [...randomBytes(20)].map((byte) => SIGNS[byte % SIGNS.length]);
  return signs.join('').replace(/.{5}(?=.)/g, '$&-');
}
