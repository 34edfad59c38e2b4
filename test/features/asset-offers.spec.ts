import { describe, expect, it } from 'vitest';
import { OffersReader, OffersService } from '#assets';
import { Database, systemActor } from '#platform';
import { assetOf, OFFER, offered, offering, SETTLE } from '../support/assets.js';
import { contactIn } from '../support/contact-in.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const rapport = useRapport();

const somebody = ({ workspaceId }: Colleague, name?: string) => contactIn(rapport, workspaceId, name);
const settle = (colleague: Colleague, id: string, ending: object, version = 1) =>
  colleague.send<{ settleOffer: object }>(SETTLE, { input: { id, version, ...ending } });

const LOG = `query ($id: ID!) { contact(id: $id) { timeline(first: 5) { edges { node {
  direction channel subject body link hopesForAnswer nature member { id } happenedAt } } } } }`;

interface Entry {
  direction: string;
  subject: string;
  happenedAt: string;
}

async function logOf(colleague: Colleague, id: string): Promise<Entry[]> {
  const { contact } = await colleague.ask<{ contact: { timeline: { edges: { node: Entry }[] } } }>(LOG, { id });
  return contact.timeline.edges.map(({ node }) => node);
}

describe('an offer made in person', () => {
  it('is in the log, on the asset and with the contact', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [assetId, contactId] = [await assetOf(camille), await somebody(camille, 'Zoé')];
    const { offerAsset } = await camille.ask<{ offerAsset: object }>(OFFER, offering(assetId, contactId, { note: 'Veut la version longue.' }));
    expect(offerAsset).toMatchObject({ state: 'PENDING', version: 1, offeredBy: { id: camille.memberId } });
    expect(await logOf(camille, contactId)).toMatchObject([
      {
        direction: 'OUTBOUND', channel: 'CALL', subject: 'Contenu proposé — Le film du four', body: 'Veut la version longue.',
        hopesForAnswer: false, member: { id: camille.memberId },
      },
    ]);
    const offers = 'offers { edges { node { note asset { title } contact { name } } } }';
    const seen = { offers: { edges: [{ node: { note: 'Veut la version longue.', asset: { title: 'Le film du four' }, contact: { name: 'Zoé' } } }] } };
    const query = `query ($a: ID!, $c: ID!) { asset(id: $a) { ${offers} } contact(id: $c) { ${offers} } }`;
    expect(await camille.ask(query, { a: assetId, c: contactId })).toEqual({ asset: seen, contact: seen });
  });

  it('is refused before the embargo ends, of what is archived, and twice', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille, 'Zoé');
    const secret = await assetOf(camille, { embargoUntil: '2999-01-01T08:00:00Z' });
    expect(refusal(await camille.send(OFFER, offering(secret, contactId)))).toContain('embargo until 2999-01-01T08:00:00.000Z');
    const old = await assetOf(camille);
    await camille.ask('mutation ($id: ID!) { archiveAsset(id: $id, version: 1) { id } }', { id: old });
    expect(refusal(await camille.send(OFFER, offering(old, contactId)))).toContain('Le film du four is archived.');
    const twice = await assetOf(camille);
    await offered(camille, twice, contactId);
    expect(refusal(await camille.send(OFFER, offering(twice, contactId)))).toContain('CONFLICT assetId: Zoé was offered it on');
    expect(await logOf(camille, contactId)).toHaveLength(1);
  });

  it('reaches neither a neighbour’s contact nor their asset', async () => {
    const [camille, nadia] = [await rapport.colleague('MEMBER'), await rapport.colleague('MEMBER')];
    const [ours, theirs] = [await assetOf(camille), await assetOf(nadia)];
    for (const pair of [offering(ours, await somebody(nadia)), offering(theirs, await somebody(camille))])
      expect(refusal(await camille.send(OFFER, pair))).toContain('NOT_FOUND');
  });
});

describe('an exclusive asset', () => {
  it('goes to a second person only when the first offer stands no more', async () => {
    const camille = await rapport.colleague('MEMBER');
    const assetId = await assetOf(camille, { isExclusive: true });
    const [zoe, ana] = [await somebody(camille, 'Zoé'), await somebody(camille, 'Ana')];
    const first = await offered(camille, assetId, zoe);
    const today = new Date().toISOString().slice(0, 10);
    const refused = refusal(await camille.send(OFFER, offering(assetId, ana)));
    expect(refused).toContain(`CONFLICT assetId: Le film du four is exclusive, and Zoé has it since ${today}.`);
    await settle(camille, first, { state: 'LAPSED' });
    const second = await offered(camille, assetId, ana);
    expect(refusal(await settle(camille, first, { state: 'USED' }, 2))).toContain('stands offered to somebody else since');
    await settle(camille, second, { state: 'USED' });
    expect(refusal(await camille.send(OFFER, offering(assetId, zoe)))).toContain('Ana has it since');
  });

  it('goes to one person when several colleagues offer it at the same moment', async () => {
    const camille = await rapport.colleague('MEMBER');
    const assetId = await assetOf(camille, { isExclusive: true });
    const people: string[] = [];
    for (const name of ['Zoé', 'Ana', 'Marc', 'Lou']) people.push(await somebody(camille, name));
    const answers = await Promise.all(people.map((contactId) => camille.send(OFFER, offering(assetId, contactId))));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const answer of answers) if (answer.errors) expect(refusal(answer)).toContain('CONFLICT assetId: Le film du four is exclusive');
    const logs = await Promise.all(people.map((contactId) => logOf(camille, contactId)));
    expect(logs.flat()).toHaveLength(1);
  });
});

describe('what came of an offer', () => {
  const DAY_MS = 86_400_000;
  const day = (ago: number) => new Date(Date.now() - ago * DAY_MS);

  it('is in the log as theirs when they used it, with the place and the day', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    const id = await offered(camille, await assetOf(camille), contactId, { happenedAt: day(9) });
    const usedOn = day(4).toISOString().slice(0, 10);
    const ending = { state: 'USED', usedUrl: 'https://blog.example/le-four', usedOn, note: 'Cite la source.' };
    expect((await settle(camille, id, ending)).data?.settleOffer).toMatchObject({ ...ending, version: 2 });
    const [entry] = await logOf(camille, contactId);
    expect(entry).toEqual({
      direction: 'INBOUND', channel: 'COMMENT', subject: 'Contenu publié — Le film du four', body: 'Cite la source.',
      link: ending.usedUrl, hopesForAnswer: false, nature: 'HUMAN', member: null, happenedAt: `${usedOn}T12:00:00.000Z`,
    });
  });

  it('counts as the answer to the message that was open then', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    const pitch = { contactId, direction: 'OUTBOUND', channel: 'MAIL', happenedAt: day(9) };
    await camille.ask('mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }', { input: pitch });
    const id = await offered(camille, await assetOf(camille), contactId, { happenedAt: day(8) });
    await settle(camille, id, { state: 'USED', usedOn: day(5).toISOString().slice(0, 10) });
    const { rows } = await rapport.owner.query('select reply_at from touch where contact_id = $1', [contactId]);
    expect(rows).toEqual([{ reply_at: expect.any(Date) }]);
  });

  it('leaves the log alone when they let it pass, and may still turn into use later', async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await somebody(camille);
    const id = await offered(camille, await assetOf(camille), contactId);
    expect((await settle(camille, id, { state: 'LAPSED' })).data?.settleOffer).toMatchObject({ state: 'LAPSED' });
    expect(await logOf(camille, contactId)).toHaveLength(1);
    await settle(camille, id, { state: 'USED' }, 2);
    expect(await logOf(camille, contactId)).toHaveLength(2);
    expect(refusal(await settle(camille, id, { state: 'DECLINED' }, 3))).toContain('CONFLICT state: it was used on');
  });

  it('is refused when it makes no sense, or somebody was faster', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await offered(camille, await assetOf(camille), await somebody(camille));
    expect(refusal(await settle(camille, id, { state: 'PENDING' }))).toContain('state: say how it ended');
    expect(refusal(await settle(camille, id, { state: 'DECLINED', usedUrl: 'https://blog.example' }))).toContain('usedUrl: only what was used');
    expect(refusal(await settle(camille, id, { state: 'USED', usedOn: '2999-01-01' }))).toContain('usedOn: 2999-01-01 has not come yet');
    expect(refusal(await settle(camille, id, { state: 'DECLINED' }, 7))).toContain('STALE version:');
  });
});

describe('a pitch that offers assets', () => {
  const as = <T>({ workspaceId }: Colleague, work: () => Promise<T>) =>
    rapport.api.get(Database).as(systemActor(workspaceId, 'a pitch'), 'sendPitch', work);
  const part = <T>(type: new (...given: never[]) => T): T => rapport.api.get(type, { strict: false });

  it('offers all or none', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [free, taken] = [await assetOf(camille), await assetOf(camille, { title: 'Le scoop', isExclusive: true })];
    const [zoe, ana] = [await somebody(camille, 'Zoé'), await somebody(camille, 'Ana')];
    await offered(camille, taken, zoe);
    const origin = { pitchId: null, memberId: camille.memberId, at: new Date() };
    const problems = [expect.objectContaining({ assetId: taken, reason: 'TAKEN', holder: expect.objectContaining({ name: 'Zoé' }) as unknown })];
    await expect(as(camille, () => part(OffersService).offer([free, taken], ana, origin))).rejects.toMatchObject({ code: 'CONFLICT', details: { problems } });
    expect(await as(camille, () => part(OffersReader).standingOffersOf([ana]))).toEqual([[]]);
  });

  it('makes no second offer of what stands offered to the same person', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [assetId, zoe] = [await assetOf(camille, { isExclusive: true }), await somebody(camille, 'Zoé')];
    const first = await offered(camille, assetId, zoe);
    const origin = { pitchId: crypto.randomUUID(), memberId: camille.memberId, at: new Date() };
    const again = await as(camille, () => part(OffersService).offer([assetId], zoe, origin));
    expect(again.map(({ id, pitchId }) => [id, pitchId])).toEqual([[first, null]]);
    const fresh = await assetOf(camille);
    await as(camille, () => part(OffersService).offer([fresh, assetId], zoe, origin));
    const [offers] = await as(camille, () => part(OffersReader).standingOffersOf([zoe]));
    expect(offers!.map(({ assetId: one, pitchId }) => [one, pitchId])).toEqual([[fresh, origin.pitchId], [assetId, null]]);
  });
});
