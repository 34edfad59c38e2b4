import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Database } from '#platform';
import { freezeClock } from '../support/frozen-clock.js';
import { putOnRecord } from '../support/contact-list.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const PAGE = `query ($first: Int!) {
  contacts(first: $first) {
    edges {
      node {
        name owner { name } addresses { address } activity { lastAt }
        presences { url platform { name } }
        niches { state niche { name } }
        responsiveness { score band }
        lastInteractions(first: 3) { subject happenedAt channel direction member { name } }
      }
    }
  }
}`;

interface Page {
  contacts: { edges: { node: { name: string; niches: unknown[]; presences: unknown[]; lastInteractions: { subject: string }[] } }[] };
}

const LOG = 'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }';
const ADD = 'mutation ($nicheId: ID!, $contactId: ID!) { addToNiche(nicheId: $nicheId, contactId: $contactId) { id } }';

describe('a page of fifty contacts', () => {
  const rapport = useRapport();
  let camille: Colleague;

  beforeAll(async () => {
    camille = await rapport.colleague('MANAGER');
    const { niche } = await camille.ask<{ niche: { id: string } }>('mutation { niche: createNiche(input: { name: "Pain" }) { id } }');
    for (let n = 10; n < 60; n++) {
      const contactId = await putOnRecord(camille, {
        name: `Contact ${n}`, ownerId: camille.memberId, knownOn: '2024-05-31', notes: 'Parle de pain', tags: ['pain'],
        addresses: [{ address: `c${n}@example.org` }], presences: [{ url: `https://c${n}.example` }, { platformKey: 'X', handle: `c${n}` }],
      });
      await camille.ask(ADD, { nicheId: niche.id, contactId });
      for (const subject of ['un', 'deux', 'trois', 'quatre'].slice(0, n % 5))
        await camille.ask(LOG, { input: { contactId, direction: n % 2 ? 'OUTBOUND' : 'INBOUND', channel: 'MAIL', subject, happenedAt: new Date() } });
    }
  }, 120_000);

  it('shows presences, niches, score and last three exchanges, in as many statements as a page of five', async () => {
    const statements = vi.spyOn(rapport.api.get(Database), 'query');
    const shown = async (first: number) => {
      statements.mockClear();
      const { contacts } = await camille.ask<Page>(PAGE, { first });
      return { nodes: contacts.edges.map(({ node }) => node), count: statements.mock.calls.length };
    };
    await shown(1);
    const [five, fifty] = [await shown(5), await shown(50)];
    statements.mockRestore();
    expect(fifty.nodes).toHaveLength(50);
    expect(fifty.nodes[4]).toMatchObject({
      name: 'Contact 14',
      niches: [{ state: 'KNOWN', niche: { name: 'Pain' } }],
      presences: [{ url: 'https://c14.example/' }, { url: 'https://x.com/c14' }],
      lastInteractions: [{ subject: 'quatre' }, { subject: 'trois' }, { subject: 'deux' }],
    });
    expect(fifty.count).toBe(five.count);
    expect(fifty.count).toBeLessThanOrEqual(9);
  });

  it('answers each field alone as it does in company', async () => {
    freezeClock(rapport, new Date()); // some fields tell the time
    const { schema } = rapport.api.get(GraphQLSchemaHost);
    const contact = schema.getType('Contact') as GraphQLObjectType;
    const selections = Object.values(contact.getFields()).map(({ name, type }) => `${name} ${leavesOf(getNamedType(type))}`);
    const ask = async (selection: string) =>
      (await camille.ask<{ contacts: { edges: { node: object }[] } }>(`{ contacts(first: 5) { edges { node { ${selection} } } } }`))
        .contacts.edges.map(({ node }) => node);
    const all = await ask(selections.join(' '));
    expect(selections.length).toBeGreaterThan(30);
    for (const selection of selections) {
      const alone = await ask(selection);
      alone.forEach((node, index) => expect(all[index], selection).toMatchObject(node));
    }
  });
});

/** Everything a type says about itself, without going on to other rows. */
function leavesOf(type: unknown): string {
  if (!isObjectType(type)) return '';
  const names = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  const pages = 'edges' in type.getFields() ? `edges { node ${leavesOf(nodeOf(type))} }` : '';
  return `{ ${names.map(({ name }) => name).join(' ')} ${pages} }`;
}

function nodeOf(connection: GraphQLObjectType): unknown {
  const edge = getNamedType(connection.getFields()['edges']!.type) as GraphQLObjectType;
  return getNamedType(edge.getFields()['node']!.type);
}
