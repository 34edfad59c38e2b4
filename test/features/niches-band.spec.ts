import { describe, expect, it } from 'vitest';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const CREATE = `mutation ($input: CreateNicheInput!) {
  niche: createNiche(input: $input) { id name description targetMin targetMax version }
}`;
const UPDATE =
  'mutation ($input: UpdateNicheInput!) { niche: updateNiche(input: $input) { name targetMin targetMax version } }';
const DELETE = 'mutation ($id: ID!) { deleteNiche(id: $id) }';
const ADD = `mutation ($nicheId: ID!, $contactId: ID!) {
  addToNiche(nicheId: $nicheId, contactId: $contactId) { state reason version }
}`;
const REMOVE = `mutation ($nicheId: ID!, $contactId: ID!) {
  removeFromNiche(nicheId: $nicheId, contactId: $contactId) { contacts { edges { node { state } } } }
}`;

async function niche(colleague: Colleague, name: string): Promise<string> {
  return (await colleague.ask<{ niche: { id: string } }>(CREATE, { input: { name } })).niche.id;
}

async function somebody(colleague: Colleague, name: string): Promise<string> {
  const mutation = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }';
  return (await colleague.ask<{ createContact: { id: string } }>(mutation, { input: { name } })).createContact.id;
}

describe('a niche', () => {
  it('aims at 15 to 20 people unless a manager says otherwise', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { niche } = await camille.ask<{ niche: { id: string } }>(CREATE, {
      input: { name: ' Zéro  déchet ', description: 'Vivre sans poubelle' },
    });
    expect(niche).toMatchObject({
      name: 'Zéro déchet',
      description: 'Vivre sans poubelle',
      targetMin: 15,
      targetMax: 20,
      version: 1,
    });
    expect(await camille.ask(UPDATE, { input: { id: niche.id, version: 1, targetMin: 8, targetMax: 12 } })).toEqual({
      niche: { name: 'Zéro déchet', targetMin: 8, targetMax: 12, version: 2 },
    });
    const { errors } = await camille.send(UPDATE, { input: { id: niche.id, version: 1, targetMin: 9 } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      yours: { targetMin: 9 },
      current: { targetMin: 8, version: 2 },
    });
  });

  it.each([
    [{ name: 'Thé', targetMin: 21 }, 'targetMin: 21 is more than targetMax, 20. Lower it, or raise targetMax.'],
    [{ name: 'Thé', targetMin: 0 }, 'targetMin: must be at least 1'],
    [{ name: '  ' }, 'name: cannot be empty'],
  ])('refuses %o', async (input, message) => {
    const camille = await rapport.colleague('MANAGER');
    expect((await camille.send(CREATE, { input })).errors?.[0]).toMatchObject({
      message,
      extensions: { code: 'BAD_INPUT' },
    });
  });

  it('has a name of its own, whatever the capitals and accents', async () => {
    const camille = await rapport.colleague('MANAGER');
    await niche(camille, 'Thé vert');
    const { errors } = await camille.send(CREATE, { input: { name: 'THE VERT' } });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('name: there is a niche of this name'),
      extensions: { code: 'CONFLICT' },
    });
    const elsewhere = await rapport.colleague('MANAGER');
    expect(await niche(elsewhere, 'Thé vert')).toBeTruthy();
  });

  it('is closed only when nobody is in it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const place = { nicheId: await niche(camille, 'Thé'), contactId: await somebody(camille, 'Zoé') };
    await camille.ask(ADD, place);
    const { errors } = await camille.send(DELETE, { id: place.nicheId });
    expect(errors?.[0]?.message).toBe(
      'id: there are people in this niche. Remove them from it first (removeFromNiche).',
    );
    expect(await camille.ask(REMOVE, place)).toEqual({ removeFromNiche: { contacts: { edges: [] } } });
    expect(await camille.ask(DELETE, { id: place.nicheId })).toEqual({ deleteNiche: place.nicheId });
    expect(await camille.ask('{ niches { id } }')).toEqual({ niches: [] });
  });

  it('is opened by managers and read by all', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const camille = await rapport.colleague('MEMBER', nadia.workspaceId);
    const id = await niche(nadia, 'Thé');
    expect((await camille.send(CREATE, { input: { name: 'Café' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await camille.ask('query ($id: ID!) { niche(id: $id) { name } niches { name } }', { id })).toEqual({
      niche: { name: 'Thé' },
      niches: [{ name: 'Thé' }],
    });
  });
});
