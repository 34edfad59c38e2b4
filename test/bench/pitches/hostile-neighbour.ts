import { randomUUID } from 'node:crypto';
import { hashToken } from '#accounts';
import type { Client as Owner } from 'pg';
import { Client, type Asked } from '../client.js';
import { atMost, median, type Measure } from '../measure.js';
import { TOKEN } from '../population/load-population.js';
import { startServer } from '../server-process.js';
import type { Desk } from './desk.js';
import { p99, steadyLoad } from './steady-load.js';

const ROUNDS = 5;
const ROUND_SECONDS = 8;
const PER_SECOND = 30;
const HOSTILE_TOKEN = 'rt_a-member-who-tries-hostile-templates-all-day';

const PAGE = '{ contacts(first: 20, sort: { by: NAME }) { edges { node { id name tags presences { title } responsiveness { score } } } } }';
const CONTACT = 'query ($id: ID!) { contact(id: $id) { id name presences { title url } lastInteractions(first: 5) { happenedAt subject } } }';
const PREVIEW = 'mutation ($input: PreviewPitchInput!) { previewPitch(input: $input) { text report { findings { rule } } problems { message } } }';

/** Thousands of calls in loops, none of which says anything: stopped after 250 ms of its thread's time. */
const HOSTILE = `{{#each posts}}{{#each @root.posts}}{{#each @root.posts}}${'{{#if (upper @root.values.x)}}{{/if}}'.repeat(1_200)}{{/each}}{{/each}}{{/each}}`;
const LONG_VALUE = { name: 'x', value: 'é'.repeat(5_000) };

/** How much longer other people wait, one request in a hundred, while somebody keeps trying hostile templates. */
export async function hostileNeighbour(url: string, owner: Owner, workspaceId: string, desk: Desk): Promise<Measure> {
  await invite(owner, workspaceId);
  const main = new URL('../../../apps/api/src/main.js', import.meta.url).pathname;
  const server = await startServer(main, '/ready', { DATABASE_URL: url, LOG_LEVEL: 'error' });
  const [others, hostile] = [new Client(server.port, 32), new Client(server.port, 1)];
  try {
    const requests = mixed(desk);
    const alone = (seconds = ROUND_SECONDS) => steadyLoad(others, requests, PER_SECOND, seconds);
    const beside = (seconds?: number) => whileTrying(hostile, attack(desk), () => alone(seconds));
    await alone();
    await beside();
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const [first, second] = round % 2 ? [beside, alone] : [alone, beside];
      const times = new Map([[first, p99(await first())], [second, p99(await second())]]);
      ratios.push(times.get(beside)! / times.get(alone)!);
      console.error(`round ${round + 1}: p99 ${times.get(beside)!.toFixed(1)} ms with a hostile neighbour, ${times.get(alone)!.toFixed(1)} ms without`);
    }
    return atMost(1.2, 'hostileP99', median(ratios));
  } finally {
    others.close();
    hostile.close();
    await server.stop();
  }
}

/** A second member, with a token of theirs. */
async function invite(owner: Owner, workspaceId: string): Promise<void> {
  const [memberId, accountId] = [randomUUID(), randomUUID()];
  await owner.query('delete from api_token where token_hash = $1', [hashToken(HOSTILE_TOKEN)]);
  await owner.query('insert into account (id, email, name) values ($1, $2, $3)', [accountId, `${accountId}@agence.example`, 'Sacha Morel']);
  await owner.query(
    `insert into member (workspace_id, id, account_id, name, email, role) values ($1, $2, $3, 'Sacha Morel', $4, 'MEMBER')`,
    [workspaceId, memberId, accountId, `${accountId}@agence.example`],
  );
  await owner.query(
    `insert into api_token (workspace_id, id, member_id, name, role, hint, token_hash) values ($1, $2, $3, 'bench', 'MEMBER', '', $4)`,
    [workspaceId, randomUUID(), memberId, hashToken(HOSTILE_TOKEN)],
  );
}

/** A page of contacts, one of them, a pitch: what a team does all day. */
const mixed = ({ contactIds, templateId }: Desk): Asked[] =>
  contactIds.slice(0, 500).flatMap((id) => [
    ask(TOKEN, PAGE),
    ask(TOKEN, CONTACT, { id }),
    ask(TOKEN, PREVIEW, { input: { contactId: id, templateId } }),
  ]);

const attack = ({ contactIds }: Desk): Asked =>
  ask(HOSTILE_TOKEN, PREVIEW, {
    input: { contactId: contactIds[0], words: { purpose: 'INTRODUCE', subject: 'x', text: HOSTILE }, values: [LONG_VALUE] },
  });

const ask = (token: string, query: string, variables: object = {}): Asked => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({ query, variables }),
});

/** The work, while somebody sends one hostile request after the other. Throws when they were not stopped. */
async function whileTrying<T>(hostile: Client, request: Asked, work: () => Promise<T>): Promise<T> {
  let isOver = false;
  const trying = (async () => {
    while (!isOver) {
      const answer = (await hostile.ask(request)).toString();
      if (!answer.includes('250 ms')) throw new Error(`This was no hostile template: ${answer.slice(0, 300)}`);
    }
  })();
  const [result] = await Promise.all([work().finally(() => (isOver = true)), trying]);
  return result;
}
