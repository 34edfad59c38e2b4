import type { Measure } from './measure.js';
import { foundAgency, type Agency } from './sending/agency.js';
import { claimCost } from './sending/claim-cost.js';
import { postLetters } from './sending/post-letters.js';
import { race } from './sending/race.js';
import { scoreEverybody } from './sending/score-everybody.js';
import { DurableDatabase } from './durable-database.js';
import { SmtpSink } from './sending/smtp-sink.js';

const WARM = 1_000;
const MESSAGES = 10_000;
/** Nothing is due before a round begins. */
const LATER = new Date(Date.UTC(2099, 0, 1));

/** Messages a second from claim to log, against nodemailer's own pool, and what a claim costs among a million old ones. */
export default async function sending(): Promise<Measure[]> {
  const messages = Number(process.env['BENCH_MESSAGES'] ?? MESSAGES);
  const sink = await SmtpSink.open();
  let agency: Agency;
  const database = await DurableDatabase.open(async (owner, url) => {
    agency = await foundAgency(owner, WARM + messages, sink.port);
    await scoreEverybody(url, agency);
    await postLetters(owner, agency, LATER);
  });
  try {
    return [...(await race(database, sink, agency!, WARM)), await claimCost(database, agency!)];
  } finally {
    sink.close();
    await database.close();
  }
}
