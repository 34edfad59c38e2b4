import { describe, expect, it } from 'vitest';
import { normaliseAddress } from './normalise-address.js';

const key = (raw: string): string => {
  const found = normaliseAddress(raw);
  return 'error' in found ? found.error.code : found.key;
};

describe('an e-mail address', () => {
  it('is shown as typed and matched without case', () => {
    expect(normaliseAddress('Marie.Dupont@Example.ORG')).toEqual({
      display: 'Marie.Dupont@example.org',
      key: 'marie.dupont@example.org',
    });
  });

  it('comes with the name that a mail program puts before it', () => {
    const found = normaliseAddress('"Marie D." <marie@example.org>');
    expect(found).toMatchObject({ key: 'marie@example.org', name: 'Marie D.' });
  });

  it('is the same whatever was copied along with it', () => {
    const copies = [
      '\u00a0marie@example.org\u200b', 'mailto:marie@example.org?subject=Bonjour', '<marie@example.org>',
      '« marie@example.org »', "'marie@example.org'", 'marie@example.org.', 'marie @ example.org', 'MARIE@EXAMPLE.ORG;',
      'Marie<marie@example.org>', '\ufeffmarie@example.org\r\n',
    ];
    for (const copy of copies) expect(key(copy), copy).toBe('marie@example.org');
  });

  it('with accents in its domain meets its spelling in ASCII', () => {
    expect(key('zoé@Café.example')).toBe('zoé@xn--caf-dma.example');
    expect(key('zoé@xn--caf-dma.example')).toBe('zoé@xn--caf-dma.example');
  });

  it('may have an apostrophe, a plus and a letter outside ASCII', () => {
    expect(key("Jeanne.d'Arc+blog@example.org")).toBe("jeanne.d'arc+blog@example.org");
    expect(key('Élodie@example.org')).toBe('élodie@example.org');
  });

  it.each([
    ['', 'EMPTY'],
    ['\u200b \u00a0', 'EMPTY'],
    ['Marie', 'NO_AT_SIGN'],
    ['@marie', 'NO_AT_SIGN'],
    ['Marie <>', 'NO_AT_SIGN'],
    ['marie dupont@example.org', 'BAD_LOCAL_PART'],
    ['marie..d@example.org', 'BAD_LOCAL_PART'],
    ['a@example.org, b@example.org', 'BAD_LOCAL_PART'],
    [`${'m'.repeat(65)}@example.org`, 'BAD_LOCAL_PART'],
    ['marie@example', 'BAD_DOMAIN'],
    ['marie@192.0.2.1', 'BAD_DOMAIN'],
    ['marie@[192.0.2.1]', 'BAD_DOMAIN'],
    ['marie@-example.org', 'BAD_DOMAIN'],
    ['marie@example.org/blog', 'BAD_DOMAIN'],
    [`marie@${'long.'.repeat(60)}example`, 'BAD_DOMAIN'],
    ['m'.repeat(2000), 'TOO_LONG'],
  ])('%j is refused as %s', (raw, code) => {
    expect(key(raw)).toBe(code);
  });

  it('cannot smuggle a header into a mail', () => {
    expect(key('marie@example.org\r\nBcc: all@example.org')).toBe('BAD_LOCAL_PART');
  });

  it('is refused with the value, the reason and what to write instead', () => {
    expect(normaliseAddress('Marie')).toEqual({
      error: {
        code: 'NO_AT_SIGN',
        reason: '"Marie" has no name before an @ sign.',
        remedy: 'Write it like name@example.org.',
      },
    });
  });
});
