import { TOKEN } from '../population/load-population.js';
import type { Asked } from '../client.js';

const PAGE = `query Page($after: String) {
  contacts(first: 50, after: $after, sort: { by: NAME }) {
    edges {
      node {
        id name kinds language country tier tags
        presences { platform { key } handle url title audienceSize }
        niches { state niche { id name } }
        responsiveness { score band }
        lastInteractions(first: 3) { id happenedAt direction channel subject }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const HEADERS = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };

export interface Page {
  data: { contacts: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
}

/** The page after a cursor, as a client of the product asks for it. */
export const productPage = (after: string | null): Asked => ask(PAGE, after);

/** The same page of the bare server. */
export const barePage = (after: string | null): Asked => ({ method: 'GET', path: after ? `/?after=${after}` : '/', headers: {} });

/** Only where the next hundred begin. */
export const productStep = (after: string | null): Asked =>
  ask('query Step($after: String) { contacts(first: 100, after: $after, sort: { by: NAME }) { pageInfo { endCursor } } }', after);

const ask = (query: string, after: string | null): Asked => ({
  method: 'POST',
  path: '/graphql',
  headers: HEADERS,
  body: JSON.stringify({ query, variables: { after } }),
});
