import { parseArgs } from 'node:util';
import { chaosDatabase } from './chaos-database.js';
import { tell } from './judgement.js';
import { judge } from './sending/promises.js';
import { Storm, type StormOrder } from './sending/storm.js';

const USAGE = 'Usage: npm run chaos -- sending [--seed N] [--messages N] [--kills N] [--crisis]';

/**
 * Messages are handed over while workers are killed, connections are cut and the mail server behaves as badly as mail
 * servers do. @returns whether every promise was kept
 */
export default async function sending(options: string[]): Promise<boolean> {
  const order = orderIn(options);
  console.log(`seed ${order.seed}: ${order.messages} messages, ${order.kills} kills${order.isCrisis ? ', and a crisis in the middle' : ''}`);
  const database = await chaosDatabase();
  const storm = await Storm.prepare(database, order);
  try {
    const crisis = await storm.rage();
    const isKept = tell([...crisis, ...judge(await storm.ledger())]);
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
      messages: { type: 'string', default: '10000' },
      kills: { type: 'string', default: '200' },
      crisis: { type: 'boolean', default: false },
    },
  });
  const order = { seed: Number(values.seed), messages: Number(values.messages), kills: Number(values.kills), isCrisis: values.crisis };
  if ([order.seed, order.messages, order.kills].every((number) => Number.isInteger(number) && number >= 0)) return order;
  throw new Error(USAGE);
}
