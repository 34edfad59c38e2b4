import { beforeAll, expect, it } from 'vitest';
import { stranger, whoGot } from '../../bench/inbox/correspondent.js';
import { Draw } from '../../bench/population/draw.js';
import { lettersTo } from '../../bench/sending/letters.js';
import { LILA, MailOffice } from '../../support/mail-office.js';
import { describeWithServers } from '../../support/mail-programs.js';
import { mailTownMissing, useMailTown } from '../../support/mail-town.js';
import { useRapport } from '../../support/rapport.js';
import { books } from './books.js';
import { oddMail, type Posted } from './odd-mail.js';
import { judgeInbox } from './promises.js';
import { MAILBOXES } from './two-mailboxes.js';

const letters = lettersTo(new Draw(1), 5);

describeWithServers('the books of a day of mail, read from a real server and a real database', mailTownMissing(), () => {
  const rapport = useRapport();
  const town = useMailTown(Object.fromEntries(MAILBOXES.map((address) => [address, null])));
  const office = new MailOffice(rapport, town);
  const posted = new Map<number, Posted>();

  const broken = async (): Promise<string[]> => judgeInbox(await books(rapport.owner, town.folders, posted)).flatMap((one) => one.broken);
  const undone = async (change: string): Promise<string[]> => {
    await rapport.owner.query(`begin; set local session_replication_role = replica; ${change}`);
    return broken().finally(() => rapport.owner.query('rollback'));
  };

  beforeAll(async () => {
    await office.open();
    const draw = new Draw(3);
    for (const { name, recipient: address } of letters)
      await office.lila.ask('mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }', { input: { name, addresses: [{ address }] } });
    for (let number = 1; number <= 60; number++) {
      const mail = oddMail(draw, number, LILA, letters.map(whoGot), letters.map(stranger));
      posted.set(number, mail);
      town.folders.deliver(LILA, mail.raw);
      if (number % 5 === 0) town.folders.deliver(LILA, mail.raw, 'Éléments envoyés');
    }
    await office.read();
  });

  it('are in order when everything was read', async () => {
    expect(await broken()).toEqual([]);
  });

  it.each([
    ['a line of the ledger that is gone', `delete from mail_sighting where uid = 1`, /INBOX \d+\/1 \(message 1\) is in no line of the ledger/],
    ['a line about a message that never was', `update mail_sighting set uid = 999 where uid = 60`, /INBOX \d+\/999 is not on the server/],
    ['a message that is gone', `update mail_sighting set mail_message_id = null; delete from mail_message where message_id = '<1.chaos@courrier.example>'`, /message 1 is not stored/],
    ['bytes that are not those of the message', `update mail_source set source = decode('1f8b0800000000000003cb48cdc9c9070086a6103605000000', 'hex')`, /is no message that was posted, byte for byte/],
    ['an answer the log has lost', `delete from interaction`, /message \d+ is in no entry/],
    ['a mailbox that is not read', `update mail_account set status = 'BEHIND'`, /is BEHIND/],
  ])('give away %s', async (_, change, fault) => {
    expect(await undone(change)).toContainEqual(expect.stringMatching(fault));
  });
});
