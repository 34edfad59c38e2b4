import { atLeast, atMost, median, told, type Measure } from '../measure.js';
import type { Agency } from './agency.js';
import type { DueLetter } from './letters.js';
import { NodemailerPool } from './nodemailer-pool.js';
import { sendAll, type Sent } from './product.js';
import type { DurableDatabase } from '../durable-database.js';
import type { SmtpSink } from './smtp-sink.js';

const ROUNDS = 3;
/** The product's way on two cores; one process is told beside it. */
const WORKERS = 2;
const CONNECTIONS = [2, 5, 10, 20, 40];

interface Round {
  theirs: number;
  ours: Sent;
}

/**
 * Our workers from claim to log against nodemailer's own pool with the same letters, in turn.
 * @param warm how many letters get either side warm before it is measured
 */
export async function race(database: DurableDatabase, sink: SmtpSink, agency: Agency, warm: number): Promise<Measure[]> {
  const [first, rest] = [agency.letters.slice(0, warm), agency.letters.slice(warm)];
  const connections = await bestConnections(sink, agency.letters.slice(0, 2 * warm));
  const theirs = () => pushAll(sink, connections, first, rest);
  const ours = (processes: number) => sendAll(database, sink, processes, first.map(({ dispatchId }) => dispatchId));
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [before, sent, after] = [round % 2 ? await theirs() : null, await ours(WORKERS), round % 2 ? null : await theirs()];
    rounds.push({ theirs: (before ?? after)!, ours: sent });
    console.error(`round ${round + 1}: ${tellRound(rounds.at(-1)!)}`);
  }
  const alone = await ours(1);
  const half = (await theirs());
  console.error(`one process: ${tellRound({ theirs: half, ours: alone })}`);
  return measures(rounds, alone.perSecond / half, connections);
}

function measures(rounds: Round[], alone: number, connections: number): Measure[] {
  const of = (figure: (round: Round) => number): number => median(rounds.map(figure));
  return [
    atLeast(0.8, 'messagesAgainstNodemailerPool', of(({ ours, theirs }) => ours.perSecond / theirs)),
    told('messagesPerSecond', of(({ ours }) => ours.perSecond)),
    told('nodemailerMessagesPerSecond', of(({ theirs }) => theirs)),
    told('nodemailerConnections', connections),
    told('workerProcesses', WORKERS),
    told('oneProcessAgainstNodemailerPool', alone),
    atMost(1.5, 'memoryAfterLastAgainstFirstThousand', of(({ ours }) => ours.rssLast / ours.rssFirst)),
    told('megabytesEach', of(({ ours }) => ours.rssLast / 1_024 / WORKERS)),
  ];
}

/** Each number of connections with a process of its own. */
async function bestConnections(sink: SmtpSink, letters: DueLetter[]): Promise<number> {
  const rates = new Map<number, number>();
  for (const connections of CONNECTIONS) rates.set(connections, await pushAll(sink, connections, letters.slice(0, letters.length / 2), letters.slice(letters.length / 2)));
  const [[best]] = [...rates].sort(([, one], [, other]) => other - one) as [[number, number]];
  console.error(`nodemailer's pool by connections: ${[...rates].map(([connections, rate]) => `${connections}: ${rate.toFixed(0)}/s`).join(', ')}`);
  return best;
}

async function pushAll(sink: SmtpSink, connections: number, warm: DueLetter[], letters: DueLetter[]): Promise<number> {
  const pool = NodemailerPool.open();
  try {
    await pool.push(sink.port, connections, warm);
    return await pool.push(sink.port, connections, letters);
  } finally {
    pool.close();
  }
}

const tellRound = ({ theirs, ours: { perSecond, rssFirst, rssLast, octetsEach } }: Round): string =>
  `${perSecond.toFixed(0)} messages/s against ${theirs.toFixed(0)} (${(perSecond / theirs).toFixed(2)}), ` +
  `${octetsEach.toFixed(0)} octets each, ${(rssFirst / 1_024).toFixed(0)} MB after the first thousand, ${(rssLast / 1_024).toFixed(0)} MB at the end`;
