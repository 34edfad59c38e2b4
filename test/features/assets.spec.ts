import { describe, expect, it } from 'vitest';
import { assetOf, offered } from '../support/assets.js';
import { contactIn } from '../support/contact-in.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { stored } from '../support/stored-files.js';

const rapport = useRapport();

const UPDATE = 'mutation ($input: UpdateAssetInput!) { updateAsset(input: $input) { title isExclusive embargoUntil version } }';

describe('an asset', () => {
  it('says what it is, where it lies and on what terms', async () => {
    const camille = await rapport.colleague('MEMBER');
    const fields = {
      title: 'Le four à bois, image par image',
      kind: 'PICTURE',
      links: ['https://photos.example/four'],
      licence: 'CC BY 4.0',
      creditLine: '© Atelier du Levain',
      language: 'fr',
      embargoUntil: '2027-01-15T08:00:00.000Z',
      isExclusive: true,
      description: 'Douze photos, deux formats.',
    };
    const id = await assetOf(camille, { ...fields, storedFileId: await stored(rapport, camille) });
    const query = `query ($id: ID!) { asset(id: $id) { ${Object.keys(fields).join(' ')} file { name mediaType sizeBytes } } }`;
    const file = { name: 'photo.png', mediaType: 'image/png', sizeBytes: 70 };
    expect(await camille.ask(query, { id })).toEqual({ asset: { ...fields, file } });
  });

  it('is refused with a link that is none, a language nobody knows, or a file that is not ours', async () => {
    const [camille, nadia] = [await rapport.colleague('MEMBER'), await rapport.colleague('MEMBER')];
    const create = async (fields: object) =>
      refusal(await camille.send('mutation ($input: CreateAssetInput!) { createAsset(input: $input) { id } }', {
        input: { title: 'Photo', kind: 'PICTURE', ...fields },
      }));
    expect(await create({ links: ['javascript:alert(1)'] })).toContain('links: must each start with http:// or https://');
    expect(await create({ language: 'klingon' })).toContain('language:');
    const theirs = await stored(rapport, nadia);
    expect(await create({ storedFileId: theirs })).toContain('storedFileId: there is no file with this id.');
  });

  it('is not changed behind the back of a colleague who just did', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await assetOf(camille);
    const change = { input: { id, version: 1, title: 'Le film du four, version courte' } };
    expect(await camille.ask(UPDATE, change)).toMatchObject({ updateAsset: { title: change.input.title, version: 2 } });
    expect(refusal(await camille.send(UPDATE, change))).toContain('STALE version:');
  });

  it('is deleted while nobody was offered it, and archived after', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [unused, used] = [await assetOf(camille), await assetOf(camille)];
    await offered(camille, used, await contactIn(rapport, camille.workspaceId));
    const remove = 'mutation ($id: ID!) { deleteAsset(id: $id) }';
    expect(await camille.ask(remove, { id: unused })).toEqual({ deleteAsset: unused });
    expect(refusal(await camille.send(remove, { id: used }))).toContain('CONFLICT id: this asset was offered');
    const archive = 'mutation ($id: ID!) { archiveAsset(id: $id, version: 1) { archivedAt version } }';
    expect(await camille.ask(archive, { id: used })).toMatchObject({ archiveAsset: { version: 2 } });
    const restore = 'mutation ($id: ID!) { restoreAsset(id: $id, version: 2) { archivedAt } }';
    expect(await camille.ask(restore, { id: used })).toEqual({ restoreAsset: { archivedAt: null } });
  });

  it('becomes exclusive once it stands offered to one person at most', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await assetOf(camille);
    for (const name of ['Zoé', 'Ana']) await offered(camille, id, await contactIn(rapport, camille.workspaceId, name));
    const refused = await camille.send(UPDATE, { input: { id, version: 1, isExclusive: true } });
    expect(refusal(refused)).toContain('CONFLICT isExclusive: it stands offered to Ana, Zoé. Settle all but one first.');
  });
});

describe('the list of assets', () => {
  const LIST = `query ($filter: AssetFilter, $first: Int, $after: String) {
    assets(filter: $filter, first: $first, after: $after) { edges { node { title } } pageInfo { hasNextPage endCursor } }
  }`;
  interface List {
    assets: { edges: { node: { title: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const titles = async (camille: Colleague, filter: object): Promise<string[]> =>
    (await camille.ask<List>(LIST, { filter })).assets.edges.map(({ node }) => node.title);

  it('is narrowed by kind, language, words without their accents, and being archived', async () => {
    const camille = await rapport.colleague('MEMBER');
    await assetOf(camille, { title: 'Recette d’été', kind: 'ARTICLE', language: 'fr' });
    await assetOf(camille, { title: 'Summer recipe', kind: 'ARTICLE', language: 'en' });
    const old = await assetOf(camille, { title: 'Affiche', kind: 'PICTURE', description: '100 % coton' });
    expect(await titles(camille, { kind: 'ARTICLE' })).toEqual(['Summer recipe', 'Recette d’été']);
    expect(await titles(camille, { language: 'fr' })).toEqual(['Recette d’été']);
    expect(await titles(camille, { text: 'ETE' })).toEqual(['Recette d’été']);
    expect(await titles(camille, { text: '% coton' })).toEqual(['Affiche']);
    expect(await titles(camille, { text: '%' })).toEqual(['Affiche']);
    await camille.ask('mutation ($id: ID!) { archiveAsset(id: $id, version: 1) { id } }', { id: old });
    expect(await titles(camille, { kind: 'PICTURE' })).toEqual([]);
    expect(await titles(camille, { isArchived: true })).toEqual(['Affiche']);
  });

  it('is paged, the newest first', async () => {
    const camille = await rapport.colleague('MEMBER');
    for (const title of ['un', 'deux', 'trois']) await assetOf(camille, { title });
    const { assets: first } = await camille.ask<List>(LIST, { first: 2 });
    expect(first.edges.map(({ node }) => node.title)).toEqual(['trois', 'deux']);
    const { assets: second } = await camille.ask<List>(LIST, { first: 2, after: first.pageInfo.endCursor });
    expect([second.edges.map(({ node }) => node.title), second.pageInfo.hasNextPage]).toEqual([['un'], false]);
  });
});
