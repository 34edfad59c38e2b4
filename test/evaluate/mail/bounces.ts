import path from 'node:path';
import type { Classification } from '#classification';
import { casesIn, expectedIn } from './cases.js';
import { inCommon, none, share, type Measure } from './measure.js';

/** Of one recipient, as sisimai tells it. */
interface Expected {
  reason: string;
  hardbounce: boolean;
  feedbacktype: string;
}

type Sort = 'hard' | 'soft' | 'complaint' | 'away' | 'delivered' | 'none';

/** Hard, soft or complaint, for each recipient; and no machine is a person. */
export async function bounceMeasures(folder: string): Promise<Measure[]> {
  const expected = await expectedIn<Expected[]>(path.join(folder, 'expected.json'));
  const cases = (await casesIn(path.join(folder, 'emails'))).filter(({ name }) => expected[name]);
  const judged = cases.map(({ name, understood: { classification } }) => {
    const [wanted, found] = [expected[name].map(sortWanted), sortsFound(classification)];
    return { name, wanted, found, right: inCommon(wanted, found) };
  });
  const misses = judged.filter(({ wanted, right }) => right < wanted.length).map(({ name, wanted, found }) => `${name}: ${wanted.join(', ')} is told as ${found.join(', ')}`);
  const right = judged.reduce((sum, one) => sum + one.right, 0);
  const of = judged.reduce((sum, { wanted }) => sum + wanted.length, 0);
  const people = cases.filter(({ understood }) => understood.classification.kind === 'PERSON').map(({ name }) => name);
  return [share('bounces: hard, soft or complaint', right, of, 95, misses), none('bounces: machines called a person', people)];
}

function sortWanted({ reason, hardbounce, feedbacktype }: Expected): Sort {
  if (feedbacktype) return 'complaint';
  if (reason === 'vacation') return 'away';
  if (reason === 'delivered') return 'delivered';
  return hardbounce ? 'hard' : 'soft';
}

const BY_KIND: Partial<Record<Classification['kind'], Sort>> = {
  ...{ HARD_BOUNCE: 'hard', SOFT_BOUNCE: 'soft', DELAY: 'soft', COMPLAINT: 'complaint', UNSUBSCRIBE: 'complaint' },
  ...{ AUTO_REPLY: 'away', DELIVERY_REPORT: 'delivered' },
};

function sortsFound({ kind, recipients }: Classification): Sort[] {
  const sort = BY_KIND[kind] ?? 'none';
  if (recipients.length === 0 || (sort !== 'hard' && sort !== 'soft')) return [sort];
  return recipients.filter(({ verdict }) => verdict !== 'DELIVERED').map(({ verdict }) => (verdict === 'HARD' ? 'hard' : 'soft'));
}
