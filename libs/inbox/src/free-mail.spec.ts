import { describe, expect, it } from 'vitest';
import { domainOf, isFreeMail } from './free-mail.js';

describe('a free-mail domain', () => {
  it.each(['gmail.com', 'yahoo.fr', 'yahoo.co.uk', 'hotmail.it', 'gmx.de', 'web.de', 'orange.fr', 'laposte.net', 'live.nl', 'terra.com.br', 'protonmail.com', 'pm.me'])(
    'is %s: whoever writes from there is a person',
    (domain) => expect(isFreeMail(domain)).toBe(true),
  );

  it.each(['pain-levain.example', 'gmail.pain-levain.example', 'agence-orange.fr', 'mail.ferrand.fr', 'lemonde.fr', ''])(
    'is not %s',
    (domain) => expect(isFreeMail(domain)).toBe(false),
  );

  it('is read from an address in any case', () => {
    expect(domainOf('Lila@Gmail.COM')).toBe('gmail.com');
  });
});
