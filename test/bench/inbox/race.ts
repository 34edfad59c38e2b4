import type { Dovecot } from '../../support/dovecot.js';
import type { DurableDatabase } from '../durable-database.js';
import { atMost, median, told, type Measure } from '../measure.js';
import { captureAll, type Captured, type Expected } from './capture.js';
import { fetchAndParse } from './yardstick.js';

const ROUNDS = 3;

interface Round {
  theirs: number;
  ours: Captured;
}

/** Capture against imapflow and mailparser alone, in turn, after one round of theirs that warms the server. */
export async function race(database: DurableDatabase, dovecot: Dovecot, expected: Expected): Promise<Measure[]> {
  const theirs = () => fetchAndParse(dovecot, expected.messages);
  await theirs();
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [before, ours, after] = [round % 2 ? await theirs() : null, await captureAll(database, expected), round % 2 ? null : await theirs()];
    rounds.push({ ours, theirs: (before ?? after)! });
    console.error(`round ${round + 1}: ${tellRound(rounds.at(-1)!)}`);
  }
  return measures(rounds);
}

function measures(rounds: Round[]): Measure[] {
  const of = (figure: (round: Round) => number): number => median(rounds.map(figure));
  return [
    atMost(2.5, 'timesAsLongAsFetchingAndParsing', of(({ ours, theirs }) => theirs / ours.perSecond)),
    told('messagesPerSecond', of(({ ours }) => ours.perSecond)),
    told('fetchedAndParsedPerSecond', of(({ theirs }) => theirs)),
    atMost(1.3, 'memoryAtTheEndAgainstFirstThousand', of(({ ours }) => ours.rssLast / ours.rssFirst)),
    told('megabytesAtTheEnd', of(({ ours }) => ours.rssLast / 1_024)),
    told('megabytesAtMost', of(({ ours }) => ours.rssMost / 1_024)),
  ];
}

const tellRound = ({ theirs, ours: { perSecond, rssFirst, rssLast, rssMost } }: Round): string =>
  `${perSecond.toFixed(0)} messages/s captured against ${theirs.toFixed(0)} fetched and parsed (${(theirs / perSecond).toFixed(2)} times as long), ` +
  `${(rssFirst / 1_024).toFixed(0)} MB after the first thousand, ${(rssLast / 1_024).toFixed(0)} MB at the end, ${(rssMost / 1_024).toFixed(0)} MB at most`;
