import { describe, expect, it } from 'vitest';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

const CREATE = `mutation ($input: CreateContactInput!) {
  contact: createContact(input: $input) { isFlagged contactsSharing { name } addresses { isShared } }
}`;

describe('somebody we may know already', () => {
  it('is put on record all the same, and flagged', async () => {
    const camille = await rapport.colleague('MEMBER');
    const create = (input: object) => camille.ask(CREATE, { input });
    const [addresses, presences] = [[{ address: 'zoe@example.org' }], [{ url: 'https://zoe.example/' }]];
    const first = await create({ name: 'Zoé B.', addresses, presences });
    expect(first).toMatchObject({ contact: { isFlagged: false, contactsSharing: [] } });
    const flagged = { contact: { isFlagged: true, contactsSharing: [{ name: 'Zoé B.' }] } };
    const byAddress = await create({ name: 'Zoé Blanc', addresses: [{ address: 'ZOE@example.org' }] });
    expect(byAddress).toMatchObject(flagged);
    const byPresence = await create({ name: 'La blogueuse', presences: [{ url: 'www.zoe.example' }] });
    expect(byPresence).toMatchObject(flagged);
  });

  it('is not flagged for what another workspace knows', async () => {
    const [camille, stranger] = await Promise.all([rapport.colleague('MEMBER'), rapport.colleague('MEMBER')]);
    const input = { name: 'Zoé', addresses: [{ address: 'zoe@example.org' }] };
    await stranger.ask(CREATE, { input });
    expect(await camille.ask(CREATE, { input })).toEqual({
      contact: { isFlagged: false, contactsSharing: [], addresses: [{ isShared: false }] },
    });
  });
});
