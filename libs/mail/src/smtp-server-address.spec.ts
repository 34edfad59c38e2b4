import { describe, expect, it } from 'vitest';
import { parseSmtpUrl } from './smtp-server-address.js';

describe('an SMTP URL', () => {
  it('says server, port and password', () => {
    expect(parseSmtpUrl('smtp://ann%40example.org:p%3Ass%2F@mail.example.org')).toMatchObject({
      host: 'mail.example.org',
      port: 587,
      secure: false,
      credentials: { user: 'ann@example.org', password: 'p:ss/' },
    });
  });

  it('has the ports of the trade, and understands accents and IPv6', () => {
    expect(parseSmtpUrl('smtps://mail.example.org').port).toBe(465);
    expect(parseSmtpUrl('smtp://bücher.example:25')).toMatchObject({ host: 'xn--bcher-kva.example', port: 25 });
    expect(parseSmtpUrl('smtp://[::1]:2525').host).toBe('::1');
  });

  it('sends no password in clear over a network unless told to', () => {
    expect(parseSmtpUrl('smtp://u:p@mail.example.org').requireTLS).toBe(true);
    expect(parseSmtpUrl('smtp://u:p@mail.example.org?requireTLS=false').requireTLS).toBe(false);
    expect(parseSmtpUrl('smtp://u:p@localhost:1025').requireTLS).toBe(false);
    expect(parseSmtpUrl('smtp://mail.example.org').requireTLS).toBe(false);
  });

  it.each([
    'smtp://u:hunter2#x@mail.example.org',
    'smtp://u:hunter2/x@mail.example.org',
    'smtp://u:hunter2%@mail.example.org',
    'http://u:hunter2@mail.example.org',
    'smtp://u:hunter2@mail.example.org?verbose=true',
    'smtp://u:hunter2@mail.example.org?requireTLS=yes',
    'hunter2',
    'smtp://',
  ])('that cannot be read is refused without repeating it: %s', (url) => {
    expect(() => parseSmtpUrl(url)).toThrow(/^(?!.*hunter2).*SMTP URL/);
  });
});
