import { expect, it } from 'vitest';
import { dovecotMissing, useDovecot } from '../support/dovecot.js';
import { describeWithServers } from '../support/mail-programs.js';
import { postfixMissing, usePostfix } from '../support/postfix.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const CREATE = `mutation ($input: CreateMailboxInput!) { createMailbox(input: $input) { id } }`;
const TEST = `mutation ($id: ID!) { testMailbox(id: $id) { ok steps { server step ok said diagnosis { code fr en } } } }`;

interface Step {
  server: string;
  step: string;
  ok: boolean;
  said: string | null;
  diagnosis: { code: string; fr: string; en: string } | null;
}

describeWithServers('the test button of a mailbox, before real servers', postfixMissing() ?? dovecotMissing(), () => {
  const rapport = useRapport();
  const postfix = usePostfix();
  const dovecot = useDovecot();

  const test = async (nadia: Colleague, input: object): Promise<{ ok: boolean; steps: Step[] }> => {
    const address = 'lila@agence.example';
    const { createMailbox } = await nadia.ask<{ createMailbox: { id: string } }>(CREATE, { input: { address, ...input } });
    return (await nadia.ask<{ testMailbox: { ok: boolean; steps: Step[] } }>(TEST, { id: createMailbox.id })).testMailbox;
  };
  const outcome = async (input: object): Promise<string> => {
    const { ok, steps } = await test(await rapport.colleague('MANAGER'), input);
    expect(ok).toBe(steps.every((step) => step.ok));
    return steps.map((step) => step.diagnosis?.code ?? `${step.server} ${step.step}`).join(', ');
  };

  const smtp = () => ({ smtpHost: 'localhost', smtpPort: postfix.port, smtpUser: postfix.user, smtpPassword: postfix.password });
  const trusting = () => ({ ...smtp(), trustedCertificate: postfix.certificate });
  const imap = () => ({ imapHost: 'localhost', imapPort: dovecot.tlsPort, imapUser: dovecot.user, imapPassword: dovecot.password, trustedCertificate: dovecot.certificate });

  it('says yes to an account that works, step by step', async () => {
    expect(await outcome(trusting())).toBe('SMTP REACH, SMTP ENCRYPT, SMTP SIGN_IN, SMTP SENDER, SMTP RECIPIENT, SMTP SIZE');
    expect(await outcome({ ...trusting(), smtpPort: postfix.tlsPort, smtpSecurity: 'TLS' })).toMatch(/SMTP SIZE$/);
    expect(await outcome(imap())).toBe('IMAP REACH, IMAP ENCRYPT, IMAP SIGN_IN, IMAP SENT_FOLDER');
    expect(await outcome({ ...imap(), imapPort: dovecot.port, imapSecurity: 'STARTTLS' })).toMatch(/IMAP SENT_FOLDER$/);
    expect(await outcome({})).toBe('');
  });

  it('says yes without delivering anything', async () => {
    await outcome({ ...trusting(), address: 'silence@agence.example' });
    expect(postfix.inbox('silence@agence.example')).toEqual([]);
  });

  it.each([
    ['SMTP REACH, CERTIFICATE_UNTRUSTED', () => smtp()],
    ['SMTP REACH, SMTP ENCRYPT, WRONG_PASSWORD', () => ({ ...trusting(), smtpPassword: 'hunter3' })],
    ['SMTP REACH, TLS_MISSING', () => ({ ...trusting(), smtpPort: postfix.clearPort })],
    ['SMTP REACH, TLS_NOT_SPOKEN', () => ({ ...trusting(), smtpSecurity: 'TLS' })],
    ['SMTP REACH, SIGN_IN_NOT_OFFERED', () => ({ ...smtp(), smtpPort: postfix.clearPort, smtpSecurity: 'NONE' })],
    ['SMTP REACH, SMTP ENCRYPT, SMTP SIGN_IN, SENDER_REFUSED', () => ({ ...trusting(), address: 'forbidden@agence.example' })],
    ['SMTP REACH, SMTP SENDER, RELAY_DENIED, SMTP SIZE', () => ({ smtpHost: 'localhost', smtpPort: postfix.clearPort, smtpSecurity: 'NONE', address: 'lila@elsewhere.example' })],
    ['SMTP REACH, SMTP SENDER, RECIPIENT_REFUSED, SMTP SIZE', () => ({ smtpHost: 'localhost', smtpPort: postfix.clearPort, smtpSecurity: 'NONE', address: '550@agence.example' })],
    ['SMTP REACH, SMTP SENDER, BUSY, SMTP SIZE', () => ({ smtpHost: 'localhost', smtpPort: postfix.clearPort, smtpSecurity: 'NONE', address: 'drop@agence.example' })],
    ['SMTP REACH, MESSAGE_TOO_BIG', () => ({ smtpHost: 'localhost', smtpPort: postfix.smallPort, smtpSecurity: 'NONE' })],
    ['IMAP REACH, IMAP ENCRYPT, WRONG_PASSWORD', () => ({ ...imap(), imapPassword: 'hunter3' })],
    ['IMAP REACH, IMAP ENCRYPT, IMAP SIGN_IN, SENT_FOLDER_UNKNOWN', () => ({ ...imap(), sentFolder: 'Versendet' })],
    ['IMAP REACH, CERTIFICATE_UNTRUSTED', () => ({ ...imap(), trustedCertificate: null })],
    ['IMAP REACH, TLS_NOT_SPOKEN', () => ({ ...imap(), imapPort: dovecot.port })],
    ['UNKNOWN_HOST', () => ({ ...imap(), imapHost: 'imap.invalid' })],
    ['NOTHING_LISTENS', () => ({ ...imap(), imapPort: 9 })],
  ])('finds %s', { timeout: 40_000 }, async (what, input) => {
    expect(await outcome(input())).toBe(what);
  });

  it('explains itself in both languages, repeats what the server said, and shows no password', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const found = await test(nadia, { ...trusting(), smtpPassword: 'hunter3' });
    expect(found.steps.at(-1)).toEqual({
      ...{ server: 'SMTP', step: 'SIGN_IN', ok: false, said: expect.stringContaining('535 5.7.8') as string },
      diagnosis: {
        code: 'WRONG_PASSWORD',
        fr: 'L’utilisateur lila@agence.example ou son mot de passe n’est pas accepté. Vérifiez les deux et donnez à nouveau le mot de passe.',
        en: 'The user lila@agence.example or the password is not accepted. Check both and enter the password again.',
      },
    });
    expect(JSON.stringify(found)).not.toContain('hunter3');
  });
});
