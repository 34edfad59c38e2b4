import { ImapFlow } from 'imapflow';
import { describe, expect, it } from 'vitest';
import { stranger, whoGot } from '../../bench/inbox/correspondent.js';
import { Draw } from '../../bench/population/draw.js';
import { lettersTo } from '../../bench/sending/letters.js';
import { describeWithServers } from '../../support/mail-programs.js';
import { mailTownMissing, useMailTown } from '../../support/mail-town.js';
import { MARK, oddMail } from './odd-mail.js';

const LILA = 'lila@agence.example';
const letters = lettersTo(new Draw(1), 20);
const draw = new Draw(2);
const mails = Array.from({ length: 400 }, (_, number) => oddMail(draw, number + 1, LILA, letters.map(whoGot), letters.map(stranger)));

describe('mail of a stormy day', () => {
  it('is of every kind', () => {
    const kinds = ['BOUNCE', 'BROKEN', 'KNOWN', 'LARGE', 'OURS', 'STRANGER', 'TWIN', 'UNNUMBERED'];
    expect([...new Set(mails.map(({ kind }) => kind))].sort()).toEqual(kinds);
  });

  it('can be told apart by its header, and by its words where it has any', () => {
    for (const { number, kind, raw } of mails) {
      const [head, words] = raw.toString().split(/\n\n(.*)/s);
      expect(Number(MARK.exec(head!)![1])).toBe(number);
      if (kind === 'KNOWN') expect(Number(MARK.exec(words!)![1])).toBe(number);
    }
  });
});

describeWithServers('mail of a stormy day on a server', mailTownMissing(), () => {
  const town = useMailTown();

  it('is known again, and comes back byte for byte', async () => {
    for (const { raw } of mails) town.folders.deliver(LILA, raw);
    const served = await town.folders.numbered(LILA, 'x-chaos');
    expect(served.map(({ header }) => Number(MARK.exec(header)?.[1]))).toEqual(mails.map(({ number }) => number));
    const { tlsPort, password } = town.dovecot;
    const client = new ImapFlow({ host: '127.0.0.1', port: tlsPort, secure: true, tls: { rejectUnauthorized: false }, auth: { user: LILA, pass: password }, logger: false });
    await client.connect();
    await client.mailboxOpen('INBOX', { readOnly: true });
    let at = 0;
    for await (const { source } of client.fetch('1:*', { source: true })) {
      expect(source!.toString('latin1').replaceAll('\r\n', '\n') === mails[at]!.raw.toString('latin1'), mails[at]!.raw.toString().slice(0, 2_000)).toBe(true);
      at++;
    }
    await client.logout();
    expect(at).toBe(mails.length);
  });
});
