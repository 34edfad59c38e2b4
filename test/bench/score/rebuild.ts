import { Clock, Database, Workspaces } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import { AveragesService } from '../../../libs/scoring/src/averages.service.js';
import { ScoreComparison } from '../../../libs/scoring/src/score-comparison.js';
import { sumDifferences } from '../../../libs/scoring/src/sum-differences.js';
import { TouchSums } from '../../../libs/scoring/src/touch-sums.js';
import { atMost, median, type Measure } from '../measure.js';

const ROUNDS = 5;

/** The least that reads every row and knows whose it is. */
const BARE_SCAN = 'select count(*) from (select contact_id, count(*) from interaction group by contact_id) t';

/**
 * How long deriving everything from the whole log takes, against the bare scan of the same rows, by turns: all touches; and, from
 * touches as they are kept, the sums of every contact, pair and segment.
 */
export async function rebuild(app: INestApplicationContext, owner: Client, workspaceId: string): Promise<Measure[]> {
  const inside = <T>(work: () => Promise<T>) => app.get(Workspaces).in(workspaceId, 'bench', 'bench', work);
  const steps = {
    scan: () => owner.query(BARE_SCAN),
    touches: () => inside(() => deriveTouches(app)),
    sums: () => inside(() => sumUp(app)),
  };
  const times: Record<keyof typeof steps, number[]> = { scan: [], touches: [], sums: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['scan', 'touches', 'scan', 'sums'] as const) times[name].push(await seconds(steps[name]));
    console.error(`round ${round + 1}: ${Object.entries(times).map(([name, all]) => `${name} ${all.at(-1)!.toFixed(2)} s`).join(', ')}`);
  }
  const against = (name: 'touches' | 'sums'): number => median(times[name]) / median(times.scan);
  return [atMost(12, 'deriveTouches', against('touches')), atMost(3.5, 'sumsOfTouches', against('sums'))];
}

async function deriveTouches(app: INestApplicationContext): Promise<number> {
  let touches = 0;
  for await (const told of app.get(ScoreComparison, { strict: false }).tellAll())
    for (const { story } of told) touches += story.touches.length;
  return touches;
}

/** Of contacts and pairs, compared with what was kept entry by entry; of segments, with the touches that wait. */
async function sumUp(app: INestApplicationContext): Promise<void> {
  const now = app.get(Clock).now();
  const { curves } = await app.get(AveragesService, { strict: false }).current();
  const differences = await sumDifferences(app.get(Database), { now, tuning: curves.tuning });
  if (differences.size) throw new Error(`The sums of ${differences.size} contacts are not those of their touches`);
  await app.get(TouchSums, { strict: false }).segments(now, curves);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
