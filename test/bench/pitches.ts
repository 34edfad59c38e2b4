import { NestFactory } from '@nestjs/core';
import { parseConfig } from '#platform';
import { Client } from 'pg';
import { RapportModule } from '../../apps/rapport.module.js';
import { atLeast, median, told, type Measure } from './measure.js';
import { clearDesk, setDesk, type Desk } from './pitches/desk.js';
import { hostileNeighbour } from './pitches/hostile-neighbour.js';
import { Press } from './pitches/press.js';
import { Stages } from './pitches/stages.js';
import { openPopulation } from './population/open-population.js';

const PITCHES = 5_000;
const ROUNDS = 5;

/** Pitches for 5,000 people as a batch writes them, and what a hostile template costs everybody else. */
export default async function pitches(): Promise<Measure[]> {
  const { url, workspaceId, close } = await openPopulation();
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    const desk = await setDesk(owner, workspaceId, PITCHES);
    const speed = await writing(url, owner, workspaceId, desk);
    return [...speed, await hostileNeighbour(url, owner, workspaceId, desk)];
  } finally {
    await clearDesk(owner);
    await owner.end();
    await close();
  }
}

/**
 * Pitches a second, end to end, the same without storing against bare Handlebars on one thread, and the share of each
 * stage in the time that all of them take in turn.
 */
async function writing(url: string, owner: Client, workspaceId: string, desk: Desk): Promise<Measure[]> {
  const config = { ...parseConfig({}), databaseUrl: url };
  const app = await NestFactory.createApplicationContext(RapportModule.forRoot(config), { logger: ['error'] });
  const press = new Press(app, workspaceId, desk);
  const stages = new Stages(await press.orders());
  stages.measure();
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await clearDesk(owner);
    rounds.push({ pitchesPerSecond: await press.run(), ...(await inTurn(owner, press, stages)) });
    console.error(`round ${round + 1}: ${JSON.stringify(rounds.at(-1), (_, figure: unknown) => (typeof figure === 'number' ? Number(figure.toPrecision(3)) : figure))}`);
  }
  await app.close();
  const [speed, ...others] = Object.keys(rounds[0]!).map((name) => [name, median(rounds.map((round) => round[name]!))] as const);
  return [atLeast(1_000, ...speed!), ...others.map((other) => told(...other))];
}

async function inTurn(owner: Client, press: Press, stages: Stages): Promise<Record<string, number>> {
  const { bare, render, charter } = stages.measure();
  await clearDesk(owner);
  const { load, draft, write, store } = await press.runInTurn();
  const [rendering, judging] = [PITCHES / render, PITCHES / charter].map((seconds) => seconds * 1_000);
  const [choose, hand] = [write - load - draft, Math.max(0, draft - rendering! - judging!)];
  const parts = { load, choose, render: rendering!, charter: judging!, hand, store };
  const all = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const shares = Object.entries(parts).map(([name, part]) => [`${name}Share`, part / all] as const);
  return { renderAgainstHandlebars: render / bare, endToEndAgainstHandlebars: (PITCHES * 1_000) / (write + store) / bare, ...Object.fromEntries(shares) };
}
