import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { dialogue, mailServer, refusing, scriptedServer, type Script } from '../../../test/support/mail-servers.js';
import { composeMessage, type ComposedMessage } from './compose-message.js';
import { SmtpPool, type PoolSize } from './smtp-pool.js';
import { parseSmtpUrl } from './smtp-server-address.js';

const quick = { connectionMs: 3000, greetingMs: 3000, silenceMs: 1500 };
const patient = { ...quick, silenceMs: 20_000 };
const pools: SmtpPool[] = [];
afterEach(() => pools.splice(0).forEach((pool) => pool.close()));

function pool(port: number, size: PoolSize = { connections: 1 }, user = '', timeouts = quick): SmtpPool {
  pools.push(new SmtpPool(parseSmtpUrl(`smtp://${user}127.0.0.1:${port}`), size, timeouts));
  return pools.at(-1)!;
}

const letter = (to = 'zoe@example.org', text = 'Bonjour Zoë'): Promise<ComposedMessage> =>
  composeMessage({
    messageId: '<1@agence.example>',
    date: new Date('2026-03-02T09:30:00Z'),
    from: { address: 'elodie@agence.example' },
    to: [{ address: to }],
    subject: 'Merci 🍞',
    text,
  });

/** A server that notes each connection and what was said on it. */
async function talker(answers: Record<string, string | null | undefined>): Promise<{ port: number; talks: string[][] }> {
  const talks: string[][] = [];
  let answer: Script = () => undefined;
  const port = await scriptedServer((line) => {
    if (line.startsWith('EHLO')) [answer] = [dialogue(answers), talks.push([])];
    talks.at(-1)!.push(line);
    return answer(line);
  });
  return { port, talks };
}

const said = (talk: string[]): string[] => talk.filter((line) => /^(EHLO|MAIL|RCPT|DATA|RSET|QUIT)/.test(line)).map((line) => line.slice(0, 4));
const ONE = ['MAIL', 'RCPT', 'DATA'];

/** A mail server that counts who connects. */
async function counted(options: SMTPServerOptions = {}) {
  const counts = { connections: 0, atOnce: 0, most: 0 };
  const onConnect: SMTPServerOptions['onConnect'] = (_session, done) => {
    counts.connections++;
    counts.most = Math.max(counts.most, ++counts.atOnce);
    done();
  };
  const server = await mailServer({ onConnect, onClose: () => void counts.atOnce--, ...options });
  return { ...server, counts };
}

describe('a pool of connections', () => {
  it('sends message after message over one connection, and says nothing between them', async () => {
    const { port, talks } = await talker({});
    const kept = pool(port);
    for (let sent = 0; sent < 3; sent++) expect((await kept.deliver(await letter())).outcome).toBe('SENT');
    expect(talks.map(said)).toEqual([['EHLO', ...ONE, ...ONE, ...ONE]]);
  });

  it('opens no more connections than it may, and lets the other messages wait', async () => {
    const { port, received, counts } = await counted();
    const kept = pool(port, { connections: 2 });
    const message = await letter();
    const deliveries = await Promise.all(Array.from({ length: 20 }, () => kept.deliver(message)));
    expect(deliveries.every(({ outcome }) => outcome === 'SENT')).toBe(true);
    expect(received).toHaveLength(20);
    expect(counts).toMatchObject({ connections: 2, most: 2 });
  });

  it('sends the very bytes of each message, long ones too', async () => {
    const { port, received } = await mailServer();
    const kept = pool(port, {}, '', patient);
    const messages = [await letter(), await letter('max@example.org', 'long\n.\n'.repeat(10_000)), await letter()];
    for (const message of messages) await kept.deliver(message);
    expect(messages.map(({ source }, index) => received[index]?.equals(source))).toEqual([true, true, true]);
  });

  it('leaves a server politely when it has had nothing to send for a while', async () => {
    const { port, counts } = await counted();
    const kept = pool(port, { idleMs: 20 });
    await kept.deliver(await letter());
    await expect.poll(() => counts.atOnce).toBe(0);
    expect((await kept.deliver(await letter())).outcome).toBe('SENT');
    expect(counts.connections).toBe(2);
  });

  it('leaves the server when it is closed, after the message that is under way', async () => {
    const { port, received, counts } = await counted();
    const kept = pool(port);
    const underWay = kept.deliver(await letter());
    kept.close();
    expect((await underWay).outcome).toBe('SENT');
    await expect.poll(() => counts.atOnce).toBe(0);
    expect(received).toHaveLength(1);
  });
});

describe('a connection after a refusal', () => {
  it('is used again once the server forgot the refused message', async () => {
    const { port, received, counts } = await counted({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('550') ? refusing(550, '5.1.1 unknown') : null),
    });
    const kept = pool(port);
    const outcomes = [];
    for (const to of ['a@example.org', '550@example.org', 'b@example.org'])
      outcomes.push((await kept.deliver(await letter(to))).outcome);
    expect(outcomes).toEqual(['SENT', 'REFUSED', 'SENT']);
    expect(received).toHaveLength(2);
    expect(counts.connections).toBe(1);
  });

  it.each([
    ['at the recipient', { 'RCPT TO:<550@': '550 5.1.1 unknown' }, ONE.slice(0, 2)],
    ['of the whole message', { '.': '554 5.7.1 spam' }, ONE],
  ])('%s says RSET before the next message: Postfix would refuse that one as nested', async (_at, answers, refused) => {
    const { port, talks } = await talker(answers);
    const kept = pool(port);
    expect((await kept.deliver(await letter('550@example.org'))).outcome).toBe('REFUSED');
    await kept.deliver(await letter());
    expect(said(talks[0]!)).toEqual(['EHLO', ...refused, 'RSET', ...ONE]);
    expect(talks).toHaveLength(1);
  });

  it('is given up when the server will not forget the refused message; the next one takes a fresh connection', async () => {
    const { port, talks } = await talker({ RSET: '554 5.5.1 no', 'RCPT TO:<550@': '550 5.1.1 unknown' });
    const kept = pool(port);
    expect((await kept.deliver(await letter('550@example.org'))).outcome).toBe('REFUSED');
    expect((await kept.deliver(await letter())).outcome).toBe('SENT');
    expect(talks).toHaveLength(2);
  });
});

describe('a connection the server left', () => {
  const leaving = (at: string, answer: string | null): Script => {
    let [connection, messages, dialog] = [0, 0, dialogue({})];
    return (line) => {
      if (line.startsWith('EHLO')) [connection, messages, dialog] = [connection + 1, 0, dialogue({})];
      if (line.startsWith('MAIL')) messages++;
      const isTime = connection === 1 && messages === 2 && line.startsWith(at);
      return isTime ? answer : dialog(line);
    };
  };

  it.each([
    ['without a word', 'MAIL', null],
    ['saying so', 'MAIL', '421 4.4.2 you were silent too long'],
    ['at the recipient', 'RCPT', '421 4.7.0 enough for one connection'],
    ['before the message', 'DATA', null],
  ])('%s costs a message nothing that certainly did not leave over it', async (_how, at, answer) => {
    const kept = pool(await scriptedServer(leaving(at, answer)));
    for (let sent = 0; sent < 3; sent++) expect((await kept.deliver(await letter())).outcome).toBe('SENT');
  });

  it.each([
    ['hangs up', null],
    ['closes the connection with 421', '421 4.3.2 shutting down'],
    ['is silent', undefined],
  ])('after the final dot leaves the message uncertain, when it %s, and no other connection is tried', async (_how, answer) => {
    const { port, talks } = await talker({ '.': answer });
    const kept = pool(port);
    expect((await kept.deliver(await letter())).outcome).toBe('UNCERTAIN');
    expect(talks).toHaveLength(1);
    expect((await kept.deliver(await letter())).outcome).toBe('UNCERTAIN');
    expect(talks).toHaveLength(2);
  });

  it('is a reason to wait where a fresh connection is left as well', async () => {
    const { port, talks } = await talker({ MAIL: '421 4.3.2 shutting down' });
    expect(await pool(port).deliver(await letter())).toMatchObject({ outcome: 'DEFERRED', code: 421 });
    expect(talks).toHaveLength(1);
  });

  it('in the midst of a long message is not used again', async () => {
    const line = 'x'.repeat(76);
    const { port, talks } = await talker({ [line]: '552 5.3.4 too long' });
    const kept = pool(port);
    const message = { ...(await letter()), source: Buffer.from(`Subject: x\r\n\r\n${`${line}\r\n`.repeat(200_000)}`) };
    expect((await kept.deliver(message)).outcome).toBe('REFUSED');
    await kept.deliver(await letter());
    expect(talks).toHaveLength(2);
  });
});

describe('a pool that signs in', () => {
  it('does so once a connection, and shows the password in none of its answers', async () => {
    let signedIn = 0;
    const onAuth: SMTPServerOptions['onAuth'] = ({ password }, _session, done) =>
      ++signedIn && password === 'hunter2' ? done(null, { user: 1 }) : done(new Error(`${password} is wrong`));
    const { port } = await mailServer({ allowInsecureAuth: true, authOptional: false, onAuth });
    const kept = pool(port, { connections: 1 }, 'ann:hunter2@');
    for (let sent = 0; sent < 3; sent++) expect((await kept.deliver(await letter())).outcome).toBe('SENT');
    expect(signedIn).toBe(1);
    const refused = await pool(port, {}, 'ann:hunter3@').deliver(await letter());
    expect(refused).toMatchObject({ outcome: 'REFUSED', about: 'ACCOUNT', code: 535 });
    expect(JSON.stringify(refused)).not.toContain('hunter3');
  });
});
