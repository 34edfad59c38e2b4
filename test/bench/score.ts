import { RebuildScores } from '#scoring';
import { connected, DurableDatabase } from './durable-database.js';
import { inApp } from './in-app.js';
import type { Measure } from './measure.js';
import { incremental } from './score/incremental.js';
import { inventLog, type InventedLog } from './score/invented-log.js';
import { scoredPage } from './score/page.js';
import { rebuild } from './score/rebuild.js';

const INTERACTIONS = 2_000_000;

/** What the first count fills. */
const COUNTED = 'touch, contact_score, member_score, segment_base, reply_delay';

/** What scoring costs: deriving everything from the log anew, counting entry by entry, and showing a page of it. */
export default async function score(): Promise<Measure[]> {
  const interactions = Number(process.env['BENCH_INTERACTIONS'] ?? INTERACTIONS);
  let log: InventedLog;
  const database = await DurableDatabase.open(async (owner, url) => {
    console.error(`Inventing ${interactions} interactions, and counting them for the first time.`);
    log = await inventLog(owner, interactions);
    await inApp(url, (app) => app.get(RebuildScores).rebuild(log.workspaceId));
    await owner.query(`vacuum analyze ${COUNTED}`);
  });
  try {
    const url = await database.copy('score');
    const pages = await scoredPage(url);
    const others = await connected(url, (owner) => inApp(url, async (app) =>
      [...(await rebuild(app, owner, log.workspaceId)), ...(await incremental(app, owner, log))]));
    return [...others, ...pages];
  } finally {
    await database.close();
  }
}
