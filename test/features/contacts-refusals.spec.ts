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

describe('a change of a contact', () => {
  it('refuses a change made while somebody else was faster, and shows both', async () => {
    const camille = await rapport.colleague('MEMBER');
    const nadia = await rapport.colleague('MEMBER', camille.workspaceId);
    const { contact } = await camille.ask<{ contact: Named }>(CREATE, { input: { name: 'Zoé', city: 'Lyon' } });
    await nadia.ask(UPDATE, { input: { id: contact.id, version: 1, city: 'Nantes' } });
    const { errors } = await camille.send(UPDATE, { input: { id: contact.id, version: 1, city: 'Brest' } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      yours: { city: 'Brest', version: 1 },
      current: { city: 'Nantes', version: 2 },
    });
  });

  it('lets only one of two changes made at the same moment through', async () => {
    const camille = await rapport.colleague('MEMBER');
    const { contact } = await camille.ask<{ contact: Named }>(CREATE, { input: { name: 'Zoé' } });
    const cities = ['Lyon', 'Brest', 'Nantes', 'Lille'];
    const answers = await Promise.all(
      cities.map((city) => camille.send(UPDATE, { input: { id: contact.id, version: 1, city } })),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual([
      'STALE',
      'STALE',
      'STALE',
      'done',
    ]);
  });

  it.each([
    [{}, 'name: nothing says who this is. Give a name, a first or last name, or a presence with a handle.'],
    [{ name: ' \u200b ' }, 'name: nothing says who this is.'],
    [{ name: 'Zoé', language: 'klingon' }, 'language: "klingon" is no language we know. Write a code such as fr'],
    [{ name: 'Zoé', country: 'Zembla' }, 'country: "Zembla" is no country we know. Write a code such as FR'],
    [{ name: 'Zoé', timeZone: 'Paris' }, 'timeZone: "Paris" is no time zone. Write a name such as Europe/Paris'],
    [{ name: 'Zoé', knownOn: '2023-02-29' }, 'knownOn: must be a day that exists'],
    [{ name: 'Zoé', knownOn: 'hier' }, 'knownOn: must be a day written like 2024-05-31'],
    [{ name: 'Zoé', tags: null }, 'tags: must be a list'],
    [{ name: 'x'.repeat(301) }, 'name: must be a text of at most 300 characters'],
    [{ name: 'Zoé', ownerId: '7' }, 'ownerId: is no id. Copy it as the API gave it'],
    [{ name: 'Zoé', addresses: [{ address: 'zoe@' }] }, 'addresses.0.address: "zoe@" has no'],
    [{ name: 'Zoé', presences: [{}] }, 'presences.0.url: nothing says where they speak.'],
  ])('refuses %o in words that name the field and the remedy', async (input, message) => {
    const camille = await rapport.colleague('MEMBER');
    const { errors } = await camille.send(CREATE, { input });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code: 'BAD_INPUT' } });
  });

  it('is looked after by a member of this very team', async () => {
    const [camille, stranger] = await Promise.all([rapport.colleague('MEMBER'), rapport.colleague('MEMBER')]);
    const { errors } = await camille.send(CREATE, { input: { name: 'Zoé', ownerId: stranger.memberId } });
    expect(errors?.[0]?.message).toContain('ownerId: there is no such member in the team');
  });

  it('leaves nothing behind when one of its addresses is wrong', async () => {
    const camille = await rapport.colleague('MEMBER');
    await camille.send(CREATE, {
      input: { name: 'Zoé', addresses: [{ address: 'z@example.org' }, { address: 'Z@EXAMPLE.org' }] },
    });
    const { rows } = await rapport.owner.query('select 1 from contact where workspace_id = $1', [camille.workspaceId]);
    expect(rows).toEqual([]);
  });

  it('is written by members, and read by viewers', async () => {
    const nadia = await rapport.colleague('VIEWER');
    const { errors } = await nadia.send(CREATE, { input: { name: 'Zoé' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('does not exist for another workspace', async () => {
    const [camille, stranger] = await Promise.all([rapport.colleague('MEMBER'), rapport.colleague('ADMIN')]);
    const { contact } = await camille.ask<{ contact: Named }>(CREATE, { input: { name: 'Zoé' } });
    const read = await stranger.send('query ($id: ID!) { contact(id: $id) { name } }', { id: contact.id });
    const written = await stranger.send(UPDATE, { input: { id: contact.id, version: 1, name: 'Zoé' } });
    expect([read, written].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});
