import { ImapFlow } from 'imapflow';
import { expect, it } from 'vitest';
import { describeWithServers } from '../support/mail-programs.js';
import { mailTownMissing, useMailTown } from '../support/mail-town.js';

const LILA = 'lila@agence.example';
const ZOE = 'zoe@blog.example';
const ABSENCE = { subject: 'Absence du bureau', text: 'Bonjour,\r\n\r\nJe suis absente jusqu’au 12 mai inclus, « au vert ».\r\n\r\nZoé "Z" Martin' };

describeWithServers('the town of mail that specs live in', mailTownMissing(), () => {
  const town = useMailTown();
  const arrived = (subject: string, user = LILA) => () => town.folders.list(user).filter((message) => message.includes(`Subject: ${subject}`));
  const letter = (subject: string, headers = '') => `From: ${ZOE}\nTo: ${LILA}\nSubject: ${subject}\n${headers}\nUn mot.\n`;

  async function reading<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { tlsPort, password } = town.dovecot;
    const client = new ImapFlow({ host: '127.0.0.1', port: tlsPort, secure: true, tls: { rejectUnauthorized: false }, auth: { user: LILA, pass: password }, logger: false });
    client.on('error', () => undefined);
    await client.connect();
    return work(client).finally(() => client.close());
  }

  it('delivers from one of its people to another, under an address with a plus too', async () => {
    await town.write(ZOE, { to: 'lila+token@agence.example', subject: 'Avec un plus', text: 'Bonjour' });
    await expect.poll(arrived('Avec un plus')).toHaveLength(1);
    expect(arrived('Avec un plus')()[0]).toContain('Delivered-To: lila+token@agence.example');
  });

  it('answers in French while somebody is away, once', async () => {
    town.vacation(ZOE, ABSENCE);
    const headers = { 'List-Unsubscribe': '<https://rapport.example/unsubscribe/1>' };
    for (let times = 0; times < 2; times++) await town.write(LILA, { to: ZOE, subject: 'Bonjour Zoé', text: 'Un mot', headers });
    await expect.poll(() => town.folders.list(ZOE)).toHaveLength(2);
    await expect.poll(arrived('Absence du bureau')).toHaveLength(1);
    expect(arrived('Absence du bureau')()[0]).toMatch(/^Auto-Submitted: auto-replied \(vacation\)$[^]*jusqu’au 12 mai inclus, « au vert »\.\n\nZoé "Z" Martin/m);
    town.vacation(ZOE, null);
  });

  it('reports what nobody takes, what there is no room for, and what takes its time', { timeout: 20_000 }, async () => {
    for (const to of ['personne@blog.example', 'pleine@carnets.example', 'quelqu-un@slow.example']) await town.write(LILA, { to, subject: 'Bonjour', text: 'Un mot' });
    await expect.poll(arrived('Undelivered Mail')).toHaveLength(2);
    expect(arrived('Undelivered Mail')().map((report) => /^Status: (.*)$/m.exec(report)![1]).sort()).toEqual(['5.1.1', '5.2.2']);
    await expect.poll(arrived('Delayed Mail'), { timeout: 15_000 }).toHaveLength(1);
    expect(arrived('Delayed Mail')()[0]).toMatch(/^Action: delayed$[^]*^Status: 4\.4\.1$/m);
  });

  it('tells whoever watches a folder what arrives in it', async () => {
    await reading(async (client) => {
      await client.mailboxOpen('INBOX');
      const told = new Promise((resolve) => client.once('exists', resolve));
      const idle = client.idle();
      await new Promise((resolve) => setTimeout(resolve, 200));
      town.folders.deliver(LILA, letter('Sans attendre'));
      await told;
      await client.noop();
      await idle;
    });
  });

  it('counts its messages, and counts them anew under another validity', async () => {
    town.folders.deliver(LILA, letter('Un', 'Message-ID: <un@blog.example>\n'), 'Éléments envoyés');
    town.folders.deliver(LILA, letter('Sans numéro'), 'Éléments envoyés');
    const sent = async () => (await town.folders.numbered(LILA)).filter(({ folder }) => folder === 'Éléments envoyés');
    const before = await sent();
    expect(before.map(({ uid, header }) => [uid, header])).toEqual([[1, '<un@blog.example>'], [2, '']]);
    await town.folders.changeUidValidity(LILA, 'Éléments envoyés');
    const after = await sent();
    expect(after).toEqual(before.map((one) => ({ ...one, uidValidity: after[0]!.uidValidity })));
    expect(after[0]!.uidValidity).toBeGreaterThan(before[0]!.uidValidity);
  });

  it('loses a folder, and finds its messages again', async () => {
    const before = await town.folders.numbered(LILA);
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // its validity is the second in which it is made
    town.folders.recreate(LILA);
    const after = await town.folders.numbered(LILA);
    expect(after.map(({ header }) => header).sort()).toEqual(before.map(({ header }) => header).sort());
    expect(new Set(after.map(({ uidValidity }) => uidValidity))).not.toEqual(new Set(before.map(({ uidValidity }) => uidValidity)));
  });

  it('cuts connections, goes away and comes back', async () => {
    await reading(async (client) => {
      const closed = new Promise((resolve) => client.once('close', resolve));
      await town.kick(LILA);
      await closed;
    });
    const before = await town.folders.numbered(LILA);
    await town.dovecot.restart();
    expect(await town.folders.numbered(LILA)).toEqual(before);
  });
});
