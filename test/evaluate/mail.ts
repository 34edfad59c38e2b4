import { existsSync } from 'node:fs';
import path from 'node:path';
import { addressMeasures } from './mail/addresses.js';
import { bounceMeasures } from './mail/bounces.js';
import type { Measure } from './mail/measure.js';
import { replyMeasures } from './mail/replies.js';
import { speedMeasures } from './mail/speed.js';

/** What is judged by which folder; one that is not there is left out. */
const KINDS: Record<string, (folder: string) => Promise<Measure[]>> = {
  bounces: bounceMeasures,
  'bounces-mailman': addressMeasures,
  'replies-github': replyMeasures,
  'replies-crisp': replyMeasures,
};

/** How well mail is understood, on cases of others. */
export default async function evaluate(folder: string): Promise<Measure[]> {
  const there = Object.keys(KINDS).filter((name) => existsSync(path.join(folder, name)));
  if (there.length === 0) throw new Error(`${folder}: there is none of ${Object.keys(KINDS).join(', ')}.`);
  const measures: Measure[] = [];
  for (const name of there) measures.push(...(await KINDS[name](path.join(folder, name))));
  return [...measures, ...(await speedMeasures(there.map((name) => path.join(folder, name))))];
}
