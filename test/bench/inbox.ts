import { MailTown } from '../support/mail-town.js';
import { DurableDatabase } from './durable-database.js';
import { classifyAlone } from './inbox/classify-alone.js';
import { stranger, whoGot } from './inbox/correspondent.js';
import { incoming, type Incoming } from './inbox/incoming.js';
import { OFFICE, openOffice } from './inbox/office.js';
import { race } from './inbox/race.js';
import type { Measure } from './measure.js';
import { foundAgency, type Agency } from './sending/agency.js';
import { scoreEverybody } from './sending/score-everybody.js';

const MESSAGES = 20_000;
const PEOPLE = 2_000;
/** These are enough to tell. */
const CLASSIFIED = 2_000;

/** How long a mailbox takes to capture, from Dovecot to the log, against imapflow and mailparser alone; and classification alone. */
export default async function inbox(): Promise<Measure[]> {
  const messages = Number(process.env['BENCH_MESSAGES'] ?? MESSAGES);
  const town = new MailTown({ [OFFICE]: null });
  await town.start();
  try {
    let agency: Agency;
    const database = await DurableDatabase.open(async (owner, url, dataDir) => {
      agency = await foundAgency(owner, PEOPLE, town.smtpPort);
      await scoreEverybody(url, agency);
      await openOffice(owner, agency, dataDir, town.dovecot);
    });
    try {
      const mail = mailTo(agency!);
      const logged = deliver(town, mail, messages);
      const classified = await classifyAlone(firstOf(mail, Math.min(messages, CLASSIFIED)));
      const [first, ...others] = await race(database, town.dovecot, { messages, logged });
      return [first!, ...others, ...classified];
    } finally {
      await database.close();
    }
  } finally {
    await town.stop();
  }
}

function mailTo({ letters }: Agency): (number: number) => Incoming {
  const [known, strangers] = [letters.map(whoGot), letters.map(stranger)];
  return (number) => incoming(number, known, strangers);
}

/** @returns how many of them belong into the log */
function deliver(town: MailTown, mail: (number: number) => Incoming, messages: number): number {
  let logged = 0;
  for (let number = 0; number < messages; number++) {
    const { raw, from } = mail(number);
    town.folders.deliver(OFFICE, raw);
    if (from !== 'STRANGER') logged++;
  }
  return logged;
}

function* firstOf(mail: (number: number) => Incoming, many: number): Generator<Buffer> {
  for (let number = 0; number < many; number++) yield mail(number).raw;
}
