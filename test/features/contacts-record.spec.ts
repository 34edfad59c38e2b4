import { describe, expect, it } from 'vitest';
import { useRapport } from '../support/rapport.js';

const rapport = useRapport();

interface Named {
  id: string;
  name: string;
  version: number;
}

const CREATE = 'mutation ($input: CreateContactInput!) { contact: createContact(input: $input) { id name version } }';
const UPDATE =
  'mutation ($input: UpdateContactInput!) { contact: updateContact(input: $input) { id name sortName version } }';

describe('a contact on record', () => {
  it('keeps all we know of somebody, read from what people write', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { createContact } = await camille.ask<{ createContact: object }>(
      `mutation ($input: CreateContactInput!) {
        createContact(input: $input) {
          name firstName lastName sortName kinds language formOfAddress gender country region city timeZone tier
          owner { id } tags notes source knownOn doNotContactAt version createdAt updatedAt
          addresses { address isPrimary state }
          presences { handle url title audienceSize platform { key name isDefunct } }
        }
      }`,
      {
        input: {
          firstName: ' Élodie ',
          lastName: 'Dupont',
          kinds: ['BLOGGER', 'INFLUENCER', 'BLOGGER'],
          language: 'français',
          formOfAddress: 'TU',
          gender: 'FEMININE',
          country: 'france',
          region: 'Bretagne',
          city: 'Rennes',
          timeZone: 'europe/paris',
          tier: 'STAR',
          ownerId: camille.memberId,
          tags: ['#Cuisine', 'cuisine ', 'Zéro  déchet'],
          notes: 'Première ligne\r\nseconde  ',
          source: 'Salon du blog',
          knownOn: '2024-02-29',
          addresses: [{ address: 'Élodie <Elodie@Cuisine.EXAMPLE>' }],
          presences: [
            { url: 'http://twitter.com/Elodie', audienceSize: 1200 },
            { url: 'elodie.example', title: 'La table' },
          ],
        },
      },
    );
    expect(createContact).toMatchObject({
      name: 'Élodie Dupont',
      sortName: 'Dupont, Élodie',
      kinds: ['BLOGGER', 'INFLUENCER'],
      language: 'fr',
      country: 'FR',
      formOfAddress: 'TU',
      gender: 'FEMININE',
      timeZone: 'Europe/Paris',
      tier: 'STAR',
      owner: { id: camille.memberId },
      tags: ['cuisine', 'zéro déchet'],
      notes: 'Première ligne\nseconde',
      knownOn: '2024-02-29',
      doNotContactAt: null,
      version: 1,
      addresses: [{ address: 'Elodie@cuisine.example', isPrimary: true, state: 'VALID' }],
    });
    expect(createContact).toHaveProperty(
      'presences',
      expect.arrayContaining([
        {
          handle: 'Elodie',
          url: 'https://x.com/elodie',
          title: null,
          audienceSize: 1200,
          platform: { key: 'X', name: 'X (Twitter)', isDefunct: false },
        },
        expect.objectContaining({ title: 'La table', platform: { key: 'BLOG', name: 'Blog', isDefunct: false } }),
      ]),
    );
  });

  it('needs no more than a name, and takes manners for granted', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { contact } = await camille.ask<{ contact: Named }>(CREATE, { input: { name: 'Zoé la Gourmande' } });
    const read = await camille.ask(
      `query ($id: ID!) {
        contact(id: $id) {
          name sortName kinds formOfAddress gender tier language tags addresses { id } presences { id } isFlagged
        }
      }`,
      { id: contact.id },
    );
    expect(read).toEqual({
      contact: {
        name: 'Zoé la Gourmande',
        sortName: 'Zoé la Gourmande',
        kinds: [],
        formOfAddress: 'VOUS',
        gender: 'UNKNOWN',
        tier: 'NICHE',
        language: null,
        tags: [],
        addresses: [],
        presences: [],
        isFlagged: false,
      },
    });
  });

  it.each([
    [{ addresses: [{ address: '"Marie D." <marie@example.org>' }] }, 'Marie D.'],
    [{ presences: [{ url: 'https://marie.example', title: 'Les carnets de Marie' }] }, 'Les carnets de Marie'],
    [{ presences: [{ platformKey: 'INSTAGRAM', handle: '@marie.d' }] }, 'marie.d'],
    [{ presences: [{ forum: 'Les Jardiniers', username: 'mamie du 44' }] }, 'mamie du 44'],
  ])('names somebody by what we know of them: %o', async (input, name) => {
    const camille = await rapport.colleague('MEMBER');
    expect(await camille.ask(CREATE, { input })).toMatchObject({ contact: { name } });
  });

  it('lets the sort name follow the name until somebody chooses one', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { contact } = await camille.ask<{ contact: Named }>(CREATE, {
      input: { firstName: 'Jean', lastName: 'Petit' },
    });
    const change = (changes: object) => camille.ask(UPDATE, { input: { id: contact.id, ...changes } });
    expect(await change({ version: 1, lastName: 'Grand' })).toMatchObject({
      contact: { sortName: 'Grand, Jean', version: 2 },
    });
    expect(await change({ version: 2, sortName: 'Le Grand, Jean' })).toMatchObject({
      contact: { sortName: 'Le Grand, Jean' },
    });
    expect(await change({ version: 3, lastName: 'Legrand' })).toMatchObject({
      contact: { sortName: 'Le Grand, Jean' },
    });
    expect(await change({ version: 4, sortName: null })).toMatchObject({ contact: { sortName: 'Legrand, Jean' } });
  });

  it('changes only what is named, and empties what is set to null', async () => {
    const camille = await rapport.colleague('MEMBER');
    const input = { name: 'Zoé', city: 'Lyon', notes: 'aime le thé', tags: ['thé'] };
    const { contact } = await camille.ask<{ contact: Named }>(CREATE, { input });
    await camille.ask(UPDATE, { input: { id: contact.id, version: 1, city: null, tier: 'MID' } });
    expect(
      await camille.ask('query ($id: ID!) { contact(id: $id) { name city notes tags tier version } }', {
        id: contact.id,
      }),
    ).toEqual({
      contact: { name: 'Zoé', city: null, notes: 'aime le thé', tags: ['thé'], tier: 'MID', version: 2 },
    });
  });

  it('leaves a trace of who changed what', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { contact } = await camille.ask<{ contact: Named }>(CREATE, { input: { name: 'Zoé', city: 'Lyon' } });
    await camille.ask(UPDATE, { input: { id: contact.id, version: 1, city: 'Brest' } });
    const { rows } = await rapport.owner.query(
      `select action, member_id, before->>'city' as before, after->>'city' as after
       from audit_entry where subject_id = $1 order by id`,
      [contact.id],
    );
    expect(rows).toEqual([
      { action: 'createContact', member_id: camille.memberId, before: null, after: 'Lyon' },
      { action: 'updateContact', member_id: camille.memberId, before: 'Lyon', after: 'Brest' },
    ]);
  });
});
