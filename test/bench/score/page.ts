import { Client, type Asked } from '../client.js';
import { atMost, median, told, type Measure } from '../measure.js';
import { startServer } from '../server-process.js';
import { TOKEN } from './invented-log.js';

const ROUNDS = 15;
const ROUND_SECONDS = 2;
const CONNECTIONS = 8;
const PAGES = 100;

const page = (score: string): string => `query Page($after: String) {
  contacts(first: 50, after: $after, sort: { by: NAME }) {
    edges {
      node {
        id name kinds language country tier tags
        presences { platform { key } handle url title audienceSize }
        niches { state niche { id name } }
        lastInteractions(first: 3) { id happenedAt direction channel subject }
        ${score}
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const PAGES_OF = {
  plain: page(''),
  scored: page('responsiveness { score band ratio confidence }'),
  explained: page('responsiveness { score band explanation }'),
};

type Kind = keyof typeof PAGES_OF;
const KINDS = Object.keys(PAGES_OF) as Kind[];

interface Page {
  data: { contacts: { edges: { node: { responsiveness: { score: number } | null } }[]; pageInfo: { endCursor: string | null } } };
}

/** Time of a page of 50 contacts with their scores as a multiple of the page without, through the API; and of one with explanations. */
export async function scoredPage(url: string): Promise<Measure[]> {
  const main = new URL('../../../apps/api/src/main.js', import.meta.url).pathname;
  const api = await startServer(main, '/ready', { DATABASE_URL: url, LOG_LEVEL: 'error' });
  const client = new Client(api.port, CONNECTIONS);
  try {
    const rates = await ratesOf(client, await firstCursors(client));
    const against = (kind: Kind): number => median(rates[kind].map((rate, round) => rates.plain[round]! / rate));
    return [atMost(1.15, 'scoredPage', against('scored')), told('explainedPage', against('explained'))];
  } finally {
    client.close();
    await api.stop();
  }
}

/** Pages a second, in rounds; each begins with another kind. */
async function ratesOf(client: Client, cursors: readonly (string | null)[]): Promise<Record<Kind, number[]>> {
  const rates: Record<Kind, number[]> = { plain: [], scored: [], explained: [] };
  const pagesOf = (kind: Kind): Asked[] => cursors.map((after) => ask(PAGES_OF[kind], after));
  for (const kind of KINDS) await client.rate(pagesOf(kind), ROUND_SECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % KINDS.length;
    for (const kind of [...KINDS.slice(first), ...KINDS.slice(0, first)]) rates[kind].push(await client.rate(pagesOf(kind), ROUND_SECONDS));
    console.error(`round ${round + 1}: ${KINDS.map((kind) => `${kind} ${rates[kind].at(-1)!.toFixed(0)}`).join(', ')} pages a second`);
  }
  return rates;
}

/** Where pages begin. Throws when fewer than nine contacts in ten have a score, for then it would mean little. */
async function firstCursors(client: Client): Promise<(string | null)[]> {
  const cursors: (string | null)[] = [null];
  let unscored = 0;
  while (cursors.length < PAGES) {
    const { contacts } = (JSON.parse((await client.ask(ask(PAGES_OF.scored, cursors.at(-1)!))).toString()) as Page).data;
    unscored += contacts.edges.filter(({ node }) => node.responsiveness === null).length;
    if (!contacts.pageInfo.endCursor) break;
    cursors.push(contacts.pageInfo.endCursor);
  }
  if (unscored > 5 * cursors.length) throw new Error(`${unscored} contacts of ${cursors.length} pages have no score`);
  return cursors;
}

const ask = (query: string, after: string | null): Asked => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
  body: JSON.stringify({ query, variables: { after } }),
});
