import path from 'node:path';
import { casesIn, expectedIn } from './cases.js';
import { inCommon, none, share, type Measure } from './measure.js';

/** As flufl.bounce tells it. */
interface Expected {
  addresses: string[];
  temporary: boolean;
}

/** Whether the addresses that fail are found, and no others. */
export async function addressMeasures(folder: string): Promise<Measure[]> {
  const expected = await expectedIn<Expected>(path.join(folder, 'expected.json'));
  const cases = (await casesIn(path.join(folder, 'emails'))).filter(({ name }) => expected[name]);
  const judged = cases.map(({ name, understood: { classification } }) => {
    const wanted = expected[name].addresses.map((address) => address.toLowerCase());
    const found = classification.recipients.filter(({ verdict }) => verdict !== 'DELIVERED').map(({ address }) => address.toLowerCase());
    return { name, wanted, found, right: inCommon(wanted, found) };
  });
  const count = (of: (one: (typeof judged)[number]) => number) => judged.reduce((sum, one) => sum + of(one), 0);
  const misses = judged.filter(({ wanted, right }) => right < wanted.length).map(({ name, wanted, found }) => `${name}: ${wanted.join(', ')} is told as ${found.join(', ')}`);
  const wrong = judged.filter(({ wanted, found }) => found.some((one) => !wanted.includes(one))).map(({ name, wanted, found }) => `${name}: ${found.join(', ')} beside ${wanted.join(', ')}`);
  // One about which nothing is expected may well be a person's.
  const machines = cases.filter(({ name }) => expected[name].addresses.length > 0);
  const people = machines.filter(({ understood }) => understood.classification.kind === 'PERSON').map(({ name }) => name);
  return [
    share('bounces-mailman: failing addresses found', count(({ right }) => right), count(({ wanted }) => wanted.length), 95, misses),
    share('bounces-mailman: messages without a wrong one', judged.length - wrong.length, judged.length, 95, wrong),
    none('bounces-mailman: machines called a person', people),
  ];
}
