import { randomUUID } from 'node:crypto';
import { Database, parseConfig, Workspaces } from '#platform';
import { NestFactory } from '@nestjs/core';
import type { Client } from 'pg';
import { RapportModule } from '../../../apps/rapport.module.js';
import { ClaimDispatches } from '../../../libs/sending/src/claim-dispatches.js';
import { atMost, median, type Measure } from '../measure.js';
import { resting, type Agency } from './agency.js';
import { connected, type DurableDatabase } from '../durable-database.js';

const OLD = 1_000_000;
const CLAIMS = 60;
const AT_ONCE = 50;

/** As narrow as rows get; what is wide lies outside the table's pages anyway. */
const FILL = `
  insert into dispatch (workspace_id, id, origin_kind, origin_id, contact_id, member_id, mailbox_id, sender, recipient, recipient_key,
    subject, body, message_id, campaign_id, state, due_at, claimed_at, handed_over_at, settled_at, attempts, is_automatic, created_at)
  select d.workspace_id, gen_random_uuid(), 'PITCH', gen_random_uuid(), d.contact_id, d.member_id, d.mailbox_id, d.sender, d.recipient, d.recipient_key,
    d.subject, left(d.body, 200), '<' || gen_random_uuid() || '@agence.example>', gen_random_uuid(), 'SENT', at, at, at, at, 1, true, at
  from generate_series(1, $1) n, lateral (select timestamptz '2025-01-01' + n * interval '1 day' as at) moment, (select * from dispatch limit $2) d`;

/** What claiming fifty messages costs among a million old ones, against none. */
export async function claimCost(database: DurableDatabase, agency: Agency): Promise<Measure> {
  const [empty, full] = await Promise.all([await database.copy('empty'), await database.copy('crowded')].map((url) => open(url, agency)));
  await connected(full!.url, fill);
  const times = new Map([[empty!, [] as number[]], [full!, []]]);
  for (let claim = 0; claim < CLAIMS; claim++)
    for (const table of claim % 2 ? [empty!, full!] : [full!, empty!]) times.get(table)!.push(await table.claim());
  const [without, among] = [median(times.get(empty!)!), median(times.get(full!)!)];
  console.error(`claiming ${AT_ONCE}: ${without.toFixed(1)} ms, and ${among.toFixed(1)} ms among ${OLD} old messages`);
  for (const table of [empty!, full!]) await table.close();
  return atMost(1.5, 'claimAmongMillionOld', among / without);
}

async function fill(owner: Client): Promise<void> {
  const people = 10_000;
  await resting(owner, async () => void (await owner.query(FILL, [OLD / people, people])));
  await owner.query('vacuum analyze dispatch');
}

/** The product's claim, with all it looks at, in this process. */
async function open(url: string, { workspaceId }: Agency) {
  await connected(url, (owner) => owner.query('update dispatch set due_at = now()'));
  const app = await NestFactory.createApplicationContext(RapportModule.forRoot({ ...parseConfig({}), databaseUrl: url }), { logger: ['error'] });
  const claims = app.get(ClaimDispatches, { strict: false });
  const claim = async (): Promise<number> => {
    const start = performance.now();
    const { claimed } = await app.get(Workspaces).in(workspaceId, 'send', 'task send', () => app.get(Database).write(() => claims.claim(randomUUID(), AT_ONCE)));
    if (claimed.length !== AT_ONCE) throw new Error(`${claimed.length} claimed instead of ${AT_ONCE}`);
    return performance.now() - start;
  };
  return { url, claim, close: () => app.close() };
}
