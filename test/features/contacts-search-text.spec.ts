import { describe, expect, it } from 'vitest';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

async function searchText(id: string): Promise<string> {
  return (await rapport.owner.query('select search_text from contact where id = $1', [id])).rows[0].search_text;
}

describe('what a search looks through', () => {
  it('follows names, addresses and presences, without accents or capitals', async () => {
    const camille = await rapport.colleague('MEMBER');
    const {
      createContact: { id },
    } = await camille.ask<{ createContact: { id: string } }>(
      `mutation { createContact(input: { name: "Élodie ŒUVRARD", addresses: [{ address: "Elodie@Cuisine.example" }],
        presences: [{ url: "https://x.com/Elo", title: "Ça mijote" }] }) { id } }`,
    );
    expect(await searchText(id)).toBe('elodie oeuvrard ca mijote elo x.com/elo elodie@cuisine.example');
    await camille.ask('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { id } }', {
      input: { id, version: 1, name: 'Élodie Petit' },
    });
    const { addPresence } = await camille.ask<{ addPresence: { id: string } }>(
      'mutation ($input: AddPresenceInput!) { addPresence(input: $input) { id } }',
      { input: { contactId: id, forum: 'Les Gourmets', username: 'Élo44' } },
    );
    expect(await searchText(id)).toContain('elodie petit');
    expect(await searchText(id)).toContain('les gourmets elo44');
    await camille.ask('mutation ($id: ID!) { removePresence(id: $id) { id } }', { id: addPresence.id });
    const { contact } = await camille.ask<{ contact: { addresses: { id: string }[]; version: number } }>(
      'query ($id: ID!) { contact(id: $id) { version addresses { id } } }',
      { id },
    );
    await camille.ask('mutation ($id: ID!) { removeAddress(id: $id) { id } }', { id: contact.addresses[0]!.id });
    expect(await searchText(id)).toBe('elodie petit ca mijote elo x.com/elo');
    expect(contact.version).toBe(2);
  });

  it('is never worth a line in the trail', async () => {
    const camille = await rapport.colleague('MEMBER');
    const {
      createContact: { id },
    } = await camille.ask<{ createContact: { id: string } }>(
      'mutation { createContact(input: { name: "Zoé", presences: [{ url: "zoe.example" }] }) { id } }',
    );
    const { rows } = await rapport.owner.query('select before, after from audit_entry where subject_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(rows[0].after).not.toHaveProperty('search_text');
  });
});
