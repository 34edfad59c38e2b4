import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, makePassword, refuseWeakPassword } from './password.js';

const refusal = (password: string): string => {
  try {
    refuseWeakPassword('password', password, 'camille@agence.example');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a password', () => {
  it('is kept as argon2id with the parameters OWASP asks for', async () => {
    const hashed = await hashPassword('quatre tasses de café');
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('quatre tasses de café', hashed)).toBe(true);
    expect(await isPassword('quatre tasses de cafe', hashed)).toBe(false);
  });

  it('is the same on a keyboard that composes accents from two signs', async () => {
    const hashed = await hashPassword('quatre tasses de café'.normalize('NFC'));
    expect(await isPassword('quatre tasses de café'.normalize('NFD'), hashed)).toBe(true);
  });

  it('must be long, varied and not the e-mail address', () => {
    expect(refusal('onze signes')).toContain('at least 12 characters');
    expect(refusal('🦊'.repeat(11))).toContain('at least 12 characters');
    expect(refusal('a'.repeat(201))).toContain('at most 200 characters');
    expect(refusal('abababababababab')).toContain('more different characters');
    expect(refusal('Camille@agence.example1')).toContain('leave your e-mail address out');
    expect(refusal('quatre tasses de café')).toBe('');
  });

  it('is never repeated in the refusal', () => {
    expect(refusal('secret1')).not.toContain('secret1');
  });

  it('can be made for somebody: twenty signs of thirty-two, in four groups', () => {
    const made = Array.from({ length: 50 }, makePassword);
    for (const one of made) expect(one).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/);
    expect(new Set(made).size).toBe(50);
    expect(refusal(made[0]!)).toBe('');
  });
});
