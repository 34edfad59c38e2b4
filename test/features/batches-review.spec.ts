import { describe, expect, it } from 'vitest';
import { batchOf, generate, newBatch, type BatchRow } from '../support/batches.js';
import { refusal } from '../support/people.js';
import { aBlogger, aTemplate, saveWords } from '../support/pitches.js';
import { useRapport, type Answer, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const QUEUE = `query ($batchId: ID!, $first: Int! = 20, $after: String) {
  reviewQueue(batchId: $batchId, first: $first, after: $after) {
    edges { node { id version contact { name } report { findings { rule severity } } } } pageInfo { hasNextPage endCursor }
  }
}`;

interface Queue {
  reviewQueue: {
    edges: { node: { id: string; version: number; contact: { name: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const names = ({ reviewQueue }: Queue): string[] => reviewQueue.edges.map(({ node }) => node.contact.name);

const readIn = ({ reviewQueue }: Queue) => reviewQueue.edges.map(({ node: { id, version } }) => ({ id, version }));

const queueOf = (colleague: Colleague, { id: batchId }: BatchRow, page: object = {}): Promise<Queue> =>
  colleague.ask<Queue>(QUEUE, { batchId, ...page });

/** A pitch each for Ana, Bruno, Carla and Dora in this order; a vous reached Bruno, to whom we say tu. */
async function reviewed(camille: Colleague): Promise<BatchRow> {
  const contactIds: string[] = [];
  for (const name of ['Ana', 'Bruno', 'Carla', 'Dora'])
    contactIds.push(await aBlogger(camille, { name, firstName: name, formOfAddress: name === 'Bruno' ? 'TU' : 'VOUS' }));
  const templateId = await aTemplate(camille);
  await saveWords(camille, templateId, 2, { formOfAddress: 'TU' });
  const batch = await newBatch(camille, { templateId, people: { contactIds } });
  await generate(rapport, camille, batch);
  return batchOf(camille, batch.id);
}

const APPROVE = `mutation ($pitches: [ReadPitchInput!]!) { approvePitches(pitches: $pitches) { pitch { state } refusal } }`;

describe('the review of a batch', () => {
  it('shows what can be approved as it is first, then what the charter stops', async () => {
    const camille = await rapport.colleague('MANAGER');
    const batch = await reviewed(camille);
    expect(names(await queueOf(camille, batch))).toEqual(['Ana', 'Carla', 'Dora', 'Bruno']);
    const first = await queueOf(camille, batch, { first: 2 });
    const rest = await queueOf(camille, batch, { first: 2, after: first.reviewQueue.pageInfo.endCursor });
    expect([names(first), names(rest)]).toEqual([['Ana', 'Carla'], ['Dora', 'Bruno']]);
    expect(rest.reviewQueue.pageInfo.hasNextPage).toBe(false);
  });

  it('grows shorter as pitches are approved, edited into shape and skipped', async () => {
    const camille = await rapport.colleague('MANAGER');
    const batch = await reviewed(camille);
    const [ana, carla, , bruno] = readIn(await queueOf(camille, batch));
    const { approvePitches } = await camille.ask<{ approvePitches: { refusal: string | null }[] }>(APPROVE, { pitches: [ana, bruno] });
    expect(approvePitches).toEqual([{ pitch: { state: 'APPROVED' }, refusal: null }, { pitch: { state: 'DRAFT' }, refusal: expect.stringContaining('The charter stops') }]);
    await camille.ask(`mutation ($pitches: [ReadPitchInput!]!) { discardPitches(pitches: $pitches) { refusal } }`, { pitches: [carla] });
    const left = await queueOf(camille, batch);
    expect(names(left)).toEqual(['Dora', 'Bruno']);
    const [dora, brunoNow] = readIn(left);
    const text = `Bonjour Bruno,

J’ai lu « La croûte qui chante » sur Pain & levain, et j’en garde ta patience avec le froid.

Sur quoi aimerais-tu écrire cet hiver ?

Camille Roux

J’ai trouvé ton adresse sur ton blog. Si tu préfères ne plus recevoir de messages, un mot suffit.`;
    await camille.ask('mutation ($input: EditPitchInput!) { editPitch(input: $input) { id } }', { input: { ...brunoNow, text } });
    await camille.ask('mutation ($input: EditPitchInput!) { editPitch(input: $input) { id } }', { input: { ...dora, text: 'Salut !' } });
    expect(names(await queueOf(camille, batch))).toEqual(['Bruno', 'Dora']);
  });

  it('is a queue of our own batches only', async () => {
    const [camille, neighbour] = await Promise.all([rapport.colleague('MANAGER'), rapport.colleague('ADMIN')]);
    const { id: batchId } = await reviewed(camille);
    expect(refusal(await neighbour.send(QUEUE, { batchId }))).toContain('NOT_FOUND');
    const forged = Buffer.from('[1.5,"x"]').toString('base64url');
    expect(refusal(await camille.send(QUEUE, { batchId, after: forged }))).toContain('BAD_INPUT after:');
  });
});

describe('the results of a batch', () => {
  const read = async (colleague: Colleague | null, { id }: { id: string }, language = 'fr'): Promise<{ status: number; type: string | null; text: string }> => {
    const headers: Record<string, string> = { 'accept-language': language, ...(colleague && { authorization: `Bearer ${colleague.token}` }) };
    const response = await fetch(`${rapport.url}/batches/${id}/results.csv`, { headers });
    return { status: response.status, type: response.headers.get('content-type'), text: Buffer.from(await response.arrayBuffer()).toString() };
  };

  it('are a file for a spreadsheet in the language of the reader, which runs nothing of it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const address = 'ana@pain.example';
    const ana = await aBlogger(camille, { name: '=HYPERLINK("https://mal.example";"Ana")', firstName: 'Ana', addresses: [{ address }] });
    const bea = await aBlogger(camille, { name: 'Béa, dite « B »', firstName: null, addresses: [] });
    const batch = await newBatch(camille, { templateId: await aTemplate(camille), channel: 'MAIL', people: { contactIds: [ana, bea] } });
    await generate(rapport, camille, batch);
    const { status, type, text } = await read(camille, batch);
    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
    const [head, one, two, end] = text.split('\r\n');
    expect(head).toBe('\uFEFF"contact","adresse","canal","résultat","raisons","pitch","objet"');
    expect(one).toMatch(/^"'=HYPERLINK\(""https:\/\/mal\.example"";""Ana""\)","ana@pain\.example","courriel","prêt","","[\da-f-]{36}","En lisant « La croûte qui chante »"$/);
    expect(two).toMatch(/^"Béa, dite « B »","","","valeurs manquantes","« contact\.firstName » : Ligne 1/);
    expect(end).toBe('');
    expect((await read(camille, batch, 'en-GB, de')).text).toContain('"missing values"');
    const { rows } = await rapport.owner.query(`select 1 from audit_entry where action = 'exportBatch' and subject_id = $1`, [batch.id]);
    expect(rows).toHaveLength(2);
  });

  it('hold everybody, however many there are', async () => {
    const camille = await rapport.colleague('MANAGER');
    await rapport.owner.query(
      `insert into contact (workspace_id, id, name, sort_name) select $1, gen_random_uuid(), 'Nadia ' || n, 'nadia' from generate_series(1, 1201) n`,
      [camille.workspaceId],
    );
    const batch = await newBatch(camille, { templateId: await aTemplate(camille), people: { filter: {} } });
    expect((await read(camille, batch)).text.match(/"en attente"/g)).toHaveLength(1201);
  });

  it('are shown to nobody else', async () => {
    const [camille, neighbour] = await Promise.all([rapport.colleague('MANAGER'), rapport.colleague('ADMIN')]);
    const batch = await newBatch(camille, { templateId: await aTemplate(camille), people: { contactIds: [await aBlogger(camille)] } });
    expect(await read(null, batch)).toMatchObject({ status: 401 });
    const pried = await read(neighbour, batch);
    expect(pried.status).toBe(404);
    expect((JSON.parse(pried.text) as Answer<never>).errors![0]!.message).toContain('There is no batch');
  });
});
