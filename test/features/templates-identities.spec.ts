import { describe, expect, it } from 'vitest';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const FIELDS = 'id name persona tone formOfAddress isDefault archivedAt version';
const CREATE = `mutation ($input: CreateIdentityInput!) { identity: createIdentity(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateIdentityInput!) { identity: updateIdentity(input: $input) { ${FIELDS} } }`;
const ALL = '{ identities { name isDefault } }';
const SIGN = 'mutation ($input: SavePartialInput!) { savePartial(input: $input) { version } }';

interface Identity {
  id: string;
  version: number;
  isDefault: boolean;
  archivedAt: string | null;
}

const LEA = { name: 'Léa du fournil', persona: 'Léa, du fournil' };

const create = async (colleague: Colleague, more: object = {}): Promise<Identity> =>
  (await colleague.ask<{ identity: Identity }>(CREATE, { input: { ...LEA, ...more } })).identity;

const update = (colleague: Colleague, { id, version }: Identity, changes: object) =>
  colleague.send<{ identity: Identity }>(UPDATE, { input: { id, version, ...changes } });

describe('a brand identity', () => {
  it('has a name, a persona that signs, a tone and a form of address', async () => {
    const camille = await rapport.colleague('MANAGER');
    const lea = await create(camille, { tone: 'Enjoué, jamais familier', formOfAddress: 'VOUS' });
    expect(lea).toMatchObject({ ...LEA, tone: 'Enjoué, jamais familier', formOfAddress: 'VOUS', isDefault: false, archivedAt: null });
    const { data } = await update(camille, lea, { persona: 'Léa et son four' });
    expect(data?.identity).toMatchObject({ ...LEA, persona: 'Léa et son four', formOfAddress: 'VOUS', version: 2 });
    expect(refusal(await camille.send(CREATE, { input: { ...LEA, name: 'LEA DU FOURNIL' } }))).toContain(
      'CONFLICT name: another identity has this name',
    );
  });

  it('leaves the form of address to the contact unless it says otherwise', async () => {
    const camille = await rapport.colleague('MANAGER');
    expect(await create(camille)).toMatchObject({ formOfAddress: 'NEUTRAL', tone: null });
  });

  it('is the default alone', async () => {
    const camille = await rapport.colleague('MANAGER');
    const lea = await create(camille, { isDefault: true });
    await create(camille, { name: 'Atelier', isDefault: true });
    expect(await camille.ask(ALL)).toEqual({
      identities: [
        { name: 'Atelier', isDefault: true },
        { name: LEA.name, isDefault: false },
      ],
    });
    const { identities } = await camille.ask<{ identities: Identity[] }>(`{ identities { ${FIELDS} } }`);
    const back = await update(camille, identities.find(({ id }) => id === lea.id)!, { isDefault: true });
    expect(back.data?.identity.isDefault).toBe(true);
    const none = await update(camille, back.data!.identity, { isDefault: false });
    expect(none.data?.identity.isDefault).toBe(false);
  });

  it('is archived rather than deleted, and then nobody’s default', async () => {
    const camille = await rapport.colleague('MANAGER');
    const lea = await create(camille, { isDefault: true });
    const { data } = await update(camille, lea, { isArchived: true });
    expect(data?.identity).toMatchObject({ isDefault: false, archivedAt: expect.any(String) as string });
    expect(refusal(await update(camille, data!.identity, { isDefault: true }))).toBe(
      'BAD_INPUT isDefault: an archived identity signs nothing. Set isArchived to false as well.',
    );
    const back = await update(camille, data!.identity, { isArchived: false, isDefault: true });
    expect(back.data?.identity).toMatchObject({ isDefault: true, archivedAt: null });
  });

  it('signs in its own way in each language it has a signature for', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id: identityId } = await create(camille);
    const save = (more: object) => camille.send(SIGN, { input: { identityId, name: 'signature', version: 0, ...more } });
    expect(refusal(await save({ language: 'fr', text: 'Léa, avec {{sender.firstName}}' }))).toBeNull();
    expect(refusal(await save({ language: 'fr', version: 1, text: 'Léa & {{sender.firstName}}' }))).toBeNull();
    expect(refusal(await save({ language: 'en', text: 'Léa' }))).toBeNull();
    const query = 'query ($id: ID!) { identity(id: $id) { signatures { language text versions { version } } } }';
    expect(await camille.ask(query, { id: identityId })).toEqual({
      identity: {
        signatures: [
          { language: 'en', text: 'Léa', versions: [{ version: 1 }] },
          { language: 'fr', text: 'Léa & {{sender.firstName}}', versions: [{ version: 2 }, { version: 1 }] },
        ],
      },
    });
    const { partials } = await camille.ask<{ partials: { text: string }[] }>('{ partials { text } }');
    expect(partials.filter(({ text }) => text.includes('Léa'))).toEqual([]);
    const input = { identityId, name: 'signature', language: 'fr', version: 2 };
    await camille.ask('mutation ($input: DeletePartialInput!) { deletePartial(input: $input) }', { input });
    expect(await camille.ask(query, { id: identityId })).toMatchObject({ identity: { signatures: [{ language: 'en' }] } });
  });

  it('has a signature of its own and no other words', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { id: identityId } = await create(camille);
    const input = { identityId, name: 'opening', language: 'fr', version: 0, text: 'Bonjour' };
    expect(refusal(await camille.send(SIGN, { input }))).toContain('BAD_INPUT name: an identity has a signature of its own and nothing else');
  });

  it('is not changed behind the back of a colleague, nor by somebody who is no manager', async () => {
    const camille = await rapport.colleague('MANAGER');
    const lea = await create(camille);
    await update(camille, lea, { tone: 'Sobre' });
    const late = await update(camille, lea, { tone: 'Enjoué' });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'STALE', yours: { tone: 'Enjoué' }, current: { tone: 'Sobre' } });
    const member = await rapport.colleague('MEMBER', camille.workspaceId);
    expect(refusal(await update(member, { ...lea, version: 2 }, { tone: 'Enjoué' }))).toContain('FORBIDDEN');
    expect(await member.ask(ALL)).toMatchObject({ identities: [{ name: LEA.name }] });
  });
});
