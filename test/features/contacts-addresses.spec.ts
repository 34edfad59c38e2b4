import { describe, expect, it } from 'vitest';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

interface Shown {
  id: string;
  address: string;
  isPrimary: boolean;
  version: number;
}

const ADD = `mutation ($input: AddAddressInput!) {
  address: addAddress(input: $input) { id address isPrimary state version isShared sharedWith { name } }
}`;
const UPDATE = `mutation ($input: UpdateAddressInput!) {
  address: updateAddress(input: $input) { id isPrimary state version contact { addresses { address isPrimary } } }
}`;
const REMOVE = 'mutation ($id: ID!) { contact: removeAddress(id: $id) { addresses { address isPrimary } } }';

async function somebody(colleague: Colleague, addresses: object[] = [], name = 'Zoé'): Promise<string> {
  const mutation = 'mutation ($input: CreateContactInput!) { createContact(input: $input) { id } }';
  const { createContact } = await colleague.ask<{ createContact: { id: string } }>(mutation, {
    input: { name, addresses },
  });
  return createContact.id;
}

async function addressesOf(colleague: Colleague, id: string): Promise<Shown[]> {
  const query = 'query ($id: ID!) { contact(id: $id) { addresses { id address isPrimary version } } }';
  return (await colleague.ask<{ contact: { addresses: Shown[] } }>(query, { id })).contact.addresses;
}

const primaries = (addresses: Shown[]): string[] => addresses.filter((one) => one.isPrimary).map((one) => one.address);

describe('an address', () => {
  it('is kept as people write it, and known in every spelling', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    const added = await camille.ask(ADD, { input: { contactId, address: ' mailto:Zoé.B@Éxample.ORG ' } });
    expect(added).toMatchObject({ address: { address: 'Zoé.B@éxample.org', isPrimary: true, state: 'VALID' } });
    const { errors } = await camille.send(ADD, { input: { contactId, address: 'zoé.b@xn--xample-9ua.org' } });
    expect(errors?.[0]).toMatchObject({
      message: 'address: they have this address already, perhaps in another spelling. Leave it out.',
      extensions: { code: 'CONFLICT' },
    });
  });

  it('is primary when it is the first valid one', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille, [{ address: 'old@example.org', state: 'BOUNCED' }]);
    expect(primaries(await addressesOf(camille, contactId))).toEqual([]);
    await camille.ask(ADD, { input: { contactId, address: 'a@example.org' } });
    await camille.ask(ADD, { input: { contactId, address: 'b@example.org' } });
    expect(primaries(await addressesOf(camille, contactId))).toEqual(['a@example.org']);
  });

  it('becomes primary when somebody says so, and the other gives way', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille, [
      { address: 'a@example.org' },
      { address: 'b@example.org', isPrimary: true },
    ]);
    const [b, a] = await addressesOf(camille, contactId);
    expect(b).toMatchObject({ address: 'b@example.org', isPrimary: true });
    const { address } = await camille.ask<{ address: object }>(UPDATE, {
      input: { id: a!.id, version: 1, isPrimary: true },
    });
    expect(address).toMatchObject({
      isPrimary: true,
      contact: {
        addresses: [
          { address: 'a@example.org', isPrimary: true },
          { address: 'b@example.org', isPrimary: false },
        ],
      },
    });
  });

  it('hands over when mail to it bounces, or when it is removed', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(
      camille,
      ['a', 'b', 'c'].map((name) => ({ address: `${name}@example.org` })),
    );
    const [a] = await addressesOf(camille, contactId);
    await camille.ask(UPDATE, { input: { id: a!.id, version: 1, state: 'BOUNCED' } });
    const [b] = await addressesOf(camille, contactId);
    expect(b).toMatchObject({ address: 'b@example.org', isPrimary: true });
    expect(await camille.ask(REMOVE, { id: b!.id })).toEqual({
      contact: {
        addresses: [
          { address: 'c@example.org', isPrimary: true },
          { address: 'a@example.org', isPrimary: false },
        ],
      },
    });
  });

  it('is never primary while mail to it bounces, nor given up without another in its place', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille, [
      { address: 'a@example.org' },
      { address: 'b@example.org', state: 'SUPPRESSED' },
    ]);
    const [a, b] = await addressesOf(camille, contactId);
    const unreachable = await camille.send(UPDATE, { input: { id: b!.id, version: 1, isPrimary: true } });
    expect(unreachable.errors?.[0]?.message).toContain(
      'isPrimary: an address that is suppressed cannot be the primary one.',
    );
    const givenUp = await camille.send(UPDATE, { input: { id: a!.id, version: 1, isPrimary: false } });
    expect(givenUp.errors?.[0]?.message).toBe('isPrimary: make another one primary instead.');
  });

  it('is the only primary one even when two colleagues each choose one at the same moment', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(
      camille,
      ['a', 'b', 'c'].map((name) => ({ address: `${name}@example.org` })),
    );
    const [, b, c] = await addressesOf(camille, contactId);
    const wishes = [b, c].map((one) => camille.send(UPDATE, { input: { id: one!.id, version: 1, isPrimary: true } }));
    const more = ['d', 'e'].map((name) =>
      camille.send(ADD, { input: { contactId, address: `${name}@example.org`, isPrimary: true } }),
    );
    const answers = await Promise.all([...wishes, ...more]);
    expect(
      answers.flatMap(({ errors }) => errors ?? []).filter(({ extensions }) => extensions.code !== 'STALE'),
    ).toEqual([]);
    expect(primaries(await addressesOf(camille, contactId))).toHaveLength(1);
  });

  it('is primary for one contact as soon as two first addresses arrive at the same moment', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    await Promise.all(
      ['a', 'b', 'c'].map((name) => camille.ask(ADD, { input: { contactId, address: `${name}@example.org` } })),
    );
    expect(primaries(await addressesOf(camille, contactId))).toHaveLength(1);
  });

  it('refuses a change made while somebody else was faster', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille, [{ address: 'a@example.org' }]);
    const [a] = await addressesOf(camille, contactId);
    await camille.ask(UPDATE, { input: { id: a!.id, version: 1, state: 'SUPPRESSED' } });
    const { errors } = await camille.send(UPDATE, { input: { id: a!.id, version: 1, state: 'VALID' } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      yours: { state: 'VALID' },
      current: { state: 'SUPPRESSED' },
    });
  });

  it('may be shared by an agent and those the agent speaks for, and everybody sees it', async () => {
    const camille = await rapport.colleague('MEMBER');
    await somebody(camille, [{ address: 'agence@example.org' }], 'Ana');
    const contactId = await somebody(camille, [], 'Zoé');
    const added = await camille.ask(ADD, { input: { contactId, address: 'Agence@Example.org' } });
    expect(added).toMatchObject({ address: { isShared: true, sharedWith: [{ name: 'Ana' }] } });
  });
});
