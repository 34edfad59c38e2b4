import { describe, expect, it } from 'vitest';
import {
  closeMailServers,
  dialogue,
  mailServer,
  refusing,
  scriptedServer,
} from '../../../test/support/mail-servers.js';
import { composeMessage, type ComposedMessage } from './compose-message.js';
import { SmtpTransport } from './smtp-transport.js';
import type { Delivery } from './transport.js';

const quick = { connectionMs: 1000, greetingMs: 500, silenceMs: 700 };
const transport = (port: number, url = 'smtp://127.0.0.1') => new SmtpTransport(`${url}:${port}`, quick);

const letter = (text = 'Bonjour Zoë,\n\n.un point en tête de ligne'): Promise<ComposedMessage> =>
  composeMessage({
    messageId: '<1@agence.example>',
    date: new Date('2026-03-02T09:30:00Z'),
    from: { address: 'elodie@agence.example' },
    to: [{ address: 'zoe@example.org' }],
    subject: 'Merci 🍞',
    text,
  });

const attempt = async (port: number): Promise<Delivery> => transport(port).deliver(await letter());

describe('a message handed to a mail server', () => {
  it('is sent as the very bytes that were composed', async () => {
    const { port, received } = await mailServer();
    const message = await letter();
    expect(await transport(port).deliver(message)).toMatchObject({ outcome: 'SENT', refusals: [] });
    expect(received).toEqual([message.source]);
  });

  it('is sent with a user and a password where the server asks for them', async () => {
    const { port, received } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        username === 'ann' && password === 'p:ss' ? done(null, { user: 1 }) : done(new Error('no')),
    });
    const delivery = await transport(port, 'smtp://ann:p%3Ass@127.0.0.1').deliver(await letter());
    expect(delivery.outcome).toBe('SENT');
    expect(received).toHaveLength(1);
  });

  it('goes to an international domain in the letters SMTP knows', async () => {
    const lines: string[] = [];
    const answer = dialogue({});
    const port = await scriptedServer((line) => (lines.push(line), answer(line)));
    const envelope = { from: 'a@b.example', to: ['zoe@bücher.example'] };
    await transport(port).deliver({ ...(await letter()), envelope });
    expect(lines).toContain('RCPT TO:<zoe@xn--bcher-kva.example>');
  });

  it('lists the recipients a server would not take while it took the others', async () => {
    const { port } = await mailServer({
      onRcptTo: ({ address }, _, done) => (address.startsWith('zoe') ? done(refusing(550, '5.1.1 unknown')) : done()),
    });
    const message = await letter();
    message.envelope.to.push('max@example.org');
    const refusals = [{ address: 'zoe@example.org', code: 550, about: 'RECIPIENT' }];
    expect(await transport(port).deliver(message)).toMatchObject({ outcome: 'SENT', refusals });
  });
});

describe('a refusal', () => {
  it.each([
    [550, '5.1.1 No such user', 'RECIPIENT'],
    [550, 'No such user', 'RECIPIENT'],
    [550, '5.7.1 Relaying denied', 'MESSAGE'],
    [552, '5.2.2 Mailbox full', 'MESSAGE'],
    [550, '5.2.1 Mailbox disabled', 'RECIPIENT'],
    [530, '5.7.0 Authentication required', 'ACCOUNT'],
    [550, '5.1.8 Bad sender domain', 'SENDER'],
  ] as const)('of the recipient with %i %s is about the %s', async (code, text, about) => {
    const { port } = await mailServer({ onRcptTo: (_to, _, done) => done(refusing(code, text)) });
    const refusal = { code, text: `${code} ${text}`, about, address: 'zoe@example.org' };
    expect(await attempt(port)).toEqual({ outcome: 'REFUSED', ...refusal });
  });

  it('of the sender is about the sender', async () => {
    const { port } = await mailServer({ onMailFrom: (_address, _, done) => done(refusing(550, 'No')) });
    expect(await attempt(port)).toMatchObject({ outcome: 'REFUSED', code: 550, about: 'SENDER' });
  });

  it('of the whole message is about the message, and certain', async () => {
    const port = await scriptedServer(dialogue({ '.': '554 5.7.1 Looks like spam' }));
    expect(await attempt(port)).toMatchObject({ outcome: 'REFUSED', code: 554, about: 'MESSAGE' });
  });

  it('of the password is about our account, and shows the password in none of its forms', async () => {
    const echo = (line: string): string =>
      line.startsWith('EHLO') ? '250-x\r\n250 AUTH PLAIN' : `535 5.7.8 ${line} hunter%2 is wrong`;
    const delivery = await transport(await scriptedServer(echo), 'smtp://ann:hunter%252@127.0.0.1').deliver(
      await letter(),
    );
    expect(delivery).toMatchObject({ outcome: 'REFUSED', code: 535, about: 'ACCOUNT' });
    expect(JSON.stringify(delivery)).not.toMatch(/hunter|AGFubg/);
  });

  it('comes before anything is sent when the message is too big for the server', async () => {
    const { port } = await mailServer({ size: 2000 });
    const delivery = await transport(port).deliver(await letter('x'.repeat(5000)));
    expect(delivery).toMatchObject({ outcome: 'REFUSED', code: null, about: 'MESSAGE' });
  });
});

describe('a message that certainly did not leave is deferred', () => {
  it.each([
    ['the greeting', { EHLO: '421 4.3.2 closing' }, 421],
    ['the sender', { 'MAIL FROM': '451 4.3.0 try later' }, 451],
    ['the recipient', { 'RCPT TO': '451 4.7.1 greylisted' }, 451],
    ['the payload', { '.': '452 4.3.1 disk full' }, 452],
  ])('when the server postpones it at %s', async (_at, script, code) => {
    expect(await attempt(await scriptedServer(dialogue(script)))).toMatchObject({ outcome: 'DEFERRED', code });
  });

  it.each([
    ['EHLO', { EHLO: null }],
    ['MAIL FROM', { 'MAIL FROM': null }],
    ['RCPT TO', { 'RCPT TO': null }],
    ['DATA, before the payload', { DATA: null }],
    ['DATA, in silence', { DATA: undefined }],
  ])('when the connection is lost at %s', async (_at, script) => {
    expect(await attempt(await scriptedServer(dialogue(script)))).toMatchObject({ outcome: 'DEFERRED', code: null });
  });

  it('when the connection breaks while a long message is on its way', async () => {
    const port = await scriptedServer(dialogue({ ['x'.repeat(76)]: null }));
    const message = await letter();
    message.source = Buffer.from(`Subject: x\r\n\r\n${`${'x'.repeat(76)}\r\n`.repeat(500_000)}`);
    expect(await transport(port).deliver(message)).toMatchObject({ outcome: 'DEFERRED' });
  });

  it('when nothing answers, nothing greets or the name is unknown', async () => {
    const { port } = await mailServer();
    closeMailServers();
    expect(await attempt(port)).toMatchObject({ outcome: 'DEFERRED' });
    expect(await attempt(await scriptedServer(() => undefined, ''))).toMatchObject({ outcome: 'DEFERRED' });
    const nowhere = new SmtpTransport('smtp://mail.invalid:25', quick);
    expect(await nowhere.deliver(await letter())).toMatchObject({ outcome: 'DEFERRED' });
  });
});

describe('a message whose answer was lost is uncertain, never quietly sent again', () => {
  it.each([
    ['hangs up after the final dot', { '.': null }],
    ['never answers the final dot', { '.': undefined }],
    ['answers the final dot with nonsense', { '.': '354 go ahead' }],
  ])('when the server %s', async (_what, script) => {
    expect(await attempt(await scriptedServer(dialogue(script)))).toMatchObject({ outcome: 'UNCERTAIN' });
  });
});
