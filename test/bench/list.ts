import { deepStrictEqual } from 'node:assert';
import { RecomputeScores } from '#scoring';
import { Client } from './client.js';
import { inApp } from './in-app.js';
import { barePage, productPage, productStep, type Page } from './list/page-query.js';
import { atLeast, atMost, median, type Measure } from './measure.js';
import { openPopulation } from './population/open-population.js';
import { startServer } from './server-process.js';

const ROUNDS = 15;
const ROUND_SECONDS = 2;
const CONNECTIONS = 8;
const DEPTH = 50_000;

/** Pages of 50 contacts in a workspace of 60,000: the product against the least that could answer them. */
export default async function list(): Promise<Measure[]> {
  const { url, workspaceId, close } = await openPopulation();
  await inApp(url, (app) => app.get(RecomputeScores).run({ workspaceId })); // a bare page shows what is kept, ours what it has become
  const here = (file: string): string => new URL(file, import.meta.url).pathname;
  const product = await startServer(here('../../apps/api/src/main.js'), '/ready', { DATABASE_URL: url, LOG_LEVEL: 'error' });
  const bare = await startServer(here('list/bare-server.js'), '/', { DATABASE_URL: url, WORKSPACE_ID: workspaceId });
  const ours = new Client(product.port, CONNECTIONS);
  const theirs = new Client(bare.port, CONNECTIONS);
  try {
    const cursors = await everyHundredth(ours);
    await compareAnswers(ours, theirs, cursors);
    return [await pages(ours, theirs, cursors), await depth(ours, cursors)];
  } finally {
    ours.close();
    theirs.close();
    await Promise.all([product.stop(), bare.stop()]);
    await close();
  }
}

/** Where each hundred contacts begin, through the whole list. */
async function everyHundredth(ours: Client): Promise<(string | null)[]> {
  const cursors: (string | null)[] = [null];
  while (cursors.length < DEPTH / 100 + 50) {
    const page = JSON.parse((await ours.ask(productStep(cursors.at(-1)!))).toString()) as Page;
    cursors.push(page.data.contacts.pageInfo.endCursor);
  }
  return cursors;
}

/** Both answer the same rows, or the figures mean nothing. */
async function compareAnswers(ours: Client, theirs: Client, cursors: (string | null)[]): Promise<void> {
  for (const after of cursors.filter((_, index) => index % 25 === 0)) {
    const { edges, pageInfo } = (JSON.parse((await ours.ask(productPage(after))).toString()) as Page).data.contacts;
    const bare: unknown = JSON.parse((await theirs.ask(barePage(after))).toString());
    deepStrictEqual({ nodes: edges.map(({ node }) => node), hasNextPage: pageInfo.hasNextPage }, bare);
  }
}

/** Requests a second, in rounds by turns; the order of the two alternates. */
async function pages(ours: Client, theirs: Client, cursors: (string | null)[]): Promise<Measure> {
  const [asked, askedBare] = [cursors.map(productPage), cursors.map(barePage)];
  await ours.rate(asked, ROUND_SECONDS);
  await theirs.rate(askedBare, ROUND_SECONDS);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [first, second] = round % 2 ? [theirs, ours] : [ours, theirs];
    const rates = new Map([[first, 0], [second, 0]]);
    for (const one of [first, second]) rates.set(one, await one.rate(one === ours ? asked : askedBare, ROUND_SECONDS));
    ratios.push(rates.get(ours)! / rates.get(theirs)!);
    console.error(`round ${round + 1}: ${rates.get(ours)!.toFixed(0)} of ${rates.get(theirs)!.toFixed(0)} pages a second`);
  }
  return atLeast(0.45, 'page', median(ratios));
}

/** Time of the pages after 50,000 contacts as a share of the time of the first pages, one at a time. */
async function depth(ours: Client, cursors: (string | null)[]): Promise<Measure> {
  const shallow = cursors.slice(0, 20).map(productPage);
  const deep = cursors.slice(DEPTH / 100, DEPTH / 100 + 20).map(productPage);
  const times: { shallow: number[]; deep: number[] } = { shallow: [], deep: [] };
  for (let turn = 0; turn < 400; turn++) {
    times.shallow.push(await ours.time(shallow[turn % 20]!));
    times.deep.push(await ours.time(deep[turn % 20]!));
  }
  return atMost(1.1, 'depth50000', median(times.deep) / median(times.shallow));
}
