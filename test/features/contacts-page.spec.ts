import { expect, it, vi } from 'vitest';
import { Database } from '#platform';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const PAGE = `query ($id: ID!) {
  niche(id: $id) {
    contacts(first: 50) {
      edges {
        node {
          state member { name } niche { name }
          contact {
            name isFlagged contactsSharing { name } owner { name }
            addresses { address isShared sharedWith { name } }
            presences { url isShared platform { name isDefunct } }
            niches { state reason niche { name } }
          }
        }
      }
    }
  }
}`;

async function join(colleague: Colleague, nicheId: string, name: string): Promise<void> {
  const input = {
    name,
    ownerId: colleague.memberId,
    addresses: [{ address: 'agence@example.org' }, { address: `${name}@example.org` }],
    presences: [{ url: `https://${name}.example` }, { platformKey: 'X', handle: name }],
  };
  const create = 'mutation ($input: CreateContactInput!) { contact: createContact(input: $input) { id } }';
  const { contact } = await colleague.ask<{ contact: { id: string } }>(create, { input });
  const add =
    'mutation ($nicheId: ID!, $contactId: ID!) { addToNiche(nicheId: $nicheId, contactId: $contactId) { id } }';
  await colleague.ask(add, { nicheId, contactId: contact.id });
}

it('a page of people asks the database as often for twelve as for two', async () => {
  const camille = await rapport.colleague('MANAGER');
  const { createNiche } = await camille.ask<{ createNiche: { id: string } }>(
    'mutation { createNiche(input: { name: "Thé" }) { id } }',
  );
  const statements = vi.spyOn(rapport.api.get(Database), 'query');
  const count = async (): Promise<number> => {
    statements.mockClear();
    const { niche } = await camille.ask<{ niche: { contacts: { edges: unknown[] } } }>(PAGE, { id: createNiche.id });
    expect(niche.contacts.edges.length).toBeGreaterThan(0);
    return statements.mock.calls.length;
  };
  for (const name of ['ana', 'zoe']) await join(camille, createNiche.id, name);
  const forTwo = await count();
  for (const name of 'bcdefghijk') await join(camille, createNiche.id, name);
  expect(await count()).toBe(forTwo);
  expect(forTwo).toBeLessThanOrEqual(10);
});
