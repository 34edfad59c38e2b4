import { parseArgs } from 'node:util';
import { chaosDatabase } from './chaos-database.js';
import { books } from './inbox/books.js';
import { compareNow } from './inbox/compare.js';
import { judgeInbox } from './inbox/promises.js';
import { InboxStorm, type StormOrder } from './inbox/storm.js';
import { tell } from './judgement.js';

const USAGE = 'Usage: npm run chaos -- inbox [--seed N] [--messages N] [--minutes N]';

/**
 * Mail arrives while workers are killed, connections are cut and the mail server loses its folders and its numbers.
 * @returns whether every promise was kept
 */
export default async function inbox(options: string[]): Promise<boolean> {
  const order = orderIn(options);
  console.log(`seed ${order.seed}: ${order.messages} messages in ${order.minutes} minutes`);
  const database = await chaosDatabase();
  const storm = await InboxStorm.prepare(database, order);
  try {
    await storm.rage();
    await compareNow(database);
    const isKept = tell(judgeInbox(await books(database.owner, storm.town.folders, storm.posted)));
    console.log(storm.told());
    return isKept;
  } finally {
    await storm.end();
    await database.drop();
  }
}

function orderIn(options: string[]): StormOrder {
  const { values } = parseArgs({
    args: options,
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      messages: { type: 'string', default: '3000' },
      minutes: { type: 'string', default: '2' },
    },
  });
  const order = { seed: Number(values.seed), messages: Number(values.messages), minutes: Number(values.minutes) };
  if (Number.isInteger(order.seed) && Number.isInteger(order.messages) && order.messages > 0 && order.minutes > 0) return order;
  throw new Error(USAGE);
}
