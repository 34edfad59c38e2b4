import { describe, expect, it } from 'vitest';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const CREATE = 'mutation ($input: CreateNicheInput!) { niche: createNiche(input: $input) { id } }';
const DELETE = 'mutation ($id: ID!) { deleteNiche(id: $id) }';
const ADD = `mutation ($nicheId: ID!, $contactId: ID!) {
  addToNiche(nicheId: $nicheId, contactId: $contactId) { state reason version }
}`;
const VET = `mutation ($input: VetContactInput!) {
  vetContact(input: $input) { state reason decidedAt version member { id } niche { name } contact { name } }
}`;

async function niche(colleague: Colleague, name: string): Promise<string> {
  return (await colleague.ask<{ niche: { id: string } }>(CREATE, { input: { name } })).niche.id;
}

async function somebody(colleague: Colleague, name: string): Promise<string> {
  const mutation = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }';
  return (await colleague.ask<{ createContact: { id: string } }>(mutation, { input: { name } })).createContact.id;
}

describe('a contact in a niche', () => {
  it('is known first, then vetted by somebody who says why', async () => {
    const camille = await rapport.colleague('MANAGER');
    const place = { nicheId: await niche(camille, 'Thé'), contactId: await somebody(camille, 'Zoé') };
    expect(await camille.ask(ADD, place)).toEqual({ addToNiche: { state: 'KNOWN', reason: null, version: 1 } });
    const vetted = await camille.ask(VET, {
      input: { ...place, version: 1, state: 'VETTED', reason: 'Trois ans de dégustations' },
    });
    expect(vetted).toMatchObject({
      vetContact: {
        state: 'VETTED',
        reason: 'Trois ans de dégustations',
        version: 2,
        member: { id: camille.memberId },
        niche: { name: 'Thé' },
        contact: { name: 'Zoé' },
      },
    });
  });

  it('may be judged at once, and differently from niche to niche', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [tea, coffee] = [await niche(camille, 'Thé'), await niche(camille, 'Café')];
    const contactId = await somebody(camille, 'Zoé');
    await camille.ask(VET, { input: { nicheId: tea, contactId, state: 'VETTED', reason: 'une référence' } });
    await camille.ask(VET, { input: { nicheId: coffee, contactId, state: 'REJECTED', reason: 'déteste ça' } });
    const query = 'query ($id: ID!) { contact(id: $id) { niches { state reason niche { name } } } }';
    expect(await camille.ask(query, { id: contactId })).toEqual({
      contact: {
        niches: [
          { state: 'REJECTED', reason: 'déteste ça', niche: { name: 'Café' } },
          { state: 'VETTED', reason: 'une référence', niche: { name: 'Thé' } },
        ],
      },
    });
  });

  it('is not judged without a reason, nor behind the back of a colleague who just did', async () => {
    const camille = await rapport.colleague('MANAGER');
    const place = { nicheId: await niche(camille, 'Thé'), contactId: await somebody(camille, 'Zoé') };
    const silent = await camille.send(VET, { input: { ...place, state: 'REJECTED' } });
    expect(silent.errors?.[0]?.message).toBe('reason: a decision needs one. Write in a few words why.');
    await camille.ask(ADD, place);
    await camille.ask(VET, { input: { ...place, version: 1, state: 'VETTED', reason: 'précise' } });
    const blind = await camille.send(VET, { input: { ...place, state: 'REJECTED', reason: 'trop loin' } });
    expect(blind.errors?.[0]?.message).toBe('version: they are in this niche already. Send the version you read.');
    const late = await camille.send(VET, { input: { ...place, version: 1, state: 'REJECTED', reason: 'trop loin' } });
    expect(late.errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      yours: { state: 'REJECTED', reason: 'trop loin' },
      current: { state: 'VETTED', reason: 'précise', version: 2 },
    });
  });

  it('is on the list once, even when two colleagues add them at the same moment', async () => {
    const camille = await rapport.colleague('MANAGER');
    const place = { nicheId: await niche(camille, 'Thé'), contactId: await somebody(camille, 'Zoé') };
    const answers = await Promise.all([1, 2, 3].map(() => camille.send(ADD, place)));
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ message }) => message)).toEqual(
      Array(2).fill('contactId: they are in this niche already. Use vetContact to change what was decided.'),
    );
  });

  it('cannot enter a niche of another workspace', async () => {
    const [camille, stranger] = await Promise.all([rapport.colleague('MANAGER'), rapport.colleague('MANAGER')]);
    const [nicheId, contactId] = [await niche(stranger, 'Thé'), await somebody(camille, 'Zoé')];
    const { errors } = await camille.send(ADD, { nicheId, contactId });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('leaves its niches when it is taken off record', async () => {
    const camille = await rapport.colleague('MANAGER');
    const place = { nicheId: await niche(camille, 'Thé'), contactId: await somebody(camille, 'Zoé') };
    await camille.ask(ADD, place);
    await camille.ask('mutation ($id: ID!) { deleteContact(id: $id) }', { id: place.contactId });
    expect(await camille.ask(DELETE, { id: place.nicheId })).toEqual({ deleteNiche: place.nicheId });
  });
});

describe('the people in a niche', () => {
  const PAGE = `query ($id: ID!, $first: Int!, $after: String, $state: VettingState) {
    niche(id: $id) {
      contacts(first: $first, after: $after, state: $state) {
        edges { node { state contact { name } } } pageInfo { hasNextPage endCursor }
      }
    }
  }`;
  interface Page {
    niche: {
      contacts: {
        edges: { node: { contact: { name: string } } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
  }
  const names = ({ niche }: Page) => niche.contacts.edges.map(({ node }) => node.contact.name);

  it('are paged by name, and the page stays right when somebody joins before it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const id = await niche(camille, 'Thé');
    for (const name of ['Zoé', 'Élodie', 'alice', 'Marc'])
      await camille.ask(ADD, { nicheId: id, contactId: await somebody(camille, name) });
    const first = await camille.ask<Page>(PAGE, { id, first: 2 });
    expect(names(first)).toEqual(['alice', 'Élodie']);
    expect(first.niche.contacts.pageInfo.hasNextPage).toBe(true);
    await camille.ask(ADD, { nicheId: id, contactId: await somebody(camille, 'Basile') });
    const second = await camille.ask<Page>(PAGE, { id, first: 2, after: first.niche.contacts.pageInfo.endCursor });
    expect(names(second)).toEqual(['Marc', 'Zoé']);
    expect(second.niche.contacts.pageInfo.hasNextPage).toBe(false);
  });

  it('can be narrowed to those who were vetted', async () => {
    const camille = await rapport.colleague('MANAGER');
    const id = await niche(camille, 'Thé');
    await camille.ask(ADD, { nicheId: id, contactId: await somebody(camille, 'Zoé') });
    await camille.ask(VET, {
      input: { nicheId: id, contactId: await somebody(camille, 'Ana'), state: 'VETTED', reason: 'précise' },
    });
    expect(names(await camille.ask<Page>(PAGE, { id, first: 10, state: 'VETTED' }))).toEqual(['Ana']);
  });

  it('are not reached with a cursor of somebody’s own making', async () => {
    const camille = await rapport.colleague('MANAGER');
    const id = await niche(camille, 'Thé');
    for (const after of [
      'x',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('[null,7]').toString('base64url'),
    ]) {
      const { errors } = await camille.send(PAGE, { id, first: 2, after });
      expect(errors?.[0]?.message).toContain('after: this is no cursor of this list.');
    }
  });
});
