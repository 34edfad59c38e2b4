import { beforeAll, describe, expect, it } from 'vitest';
import { CONTACTS, listedNames, putOnRecord } from '../support/contact-list.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const LOG = 'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }';
const VET = `mutation ($input: VetContactInput!) { vetContact(input: $input) { id } }`;
const COUNT = 'query ($filter: ContactFilter) { contacts(filter: $filter) { totalCount } }';
const LEAVE_ALONE = 'mutation ($input: DoNotContactInput!) { markDoNotContact(input: $input) { id } }';

const DAY_MS = 86_400_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

/** Three people as different as can be, and a fourth of whom nothing is known. */
describe('a list of contacts', () => {
  const rapport = useRapport();
  let camille: Colleague;
  let nicheId: string;

  const say = (contactId: string, direction: string, days: number, hopesForAnswer = false) =>
    camille.ask(LOG, { input: { contactId, direction, channel: 'MAIL', happenedAt: daysAgo(days), hopesForAnswer } });

  const vet = (contactId: string, state: string) =>
    camille.ask(VET, { input: { nicheId, contactId, state, reason: 'Lue' } });

  /** What the log makes of them is told elsewhere. */
  const score = (contactId: string, percent: number, band: string) =>
    rapport.owner.query('update contact_score set score = $2, band = $3 where contact_id = $1', [contactId, percent, band]);

  beforeAll(async () => {
    camille = await rapport.colleague('MANAGER');
    const anna = await putOnRecord(camille, {
      name: 'Anna', kinds: ['BLOGGER', 'INFLUENCER'], language: 'fr', country: 'FR', tier: 'STAR', tags: ['pain', 'presse'],
      ownerId: camille.memberId, addresses: [{ address: 'anna@example.org' }], presences: [{ platformKey: 'X', handle: 'anna' }],
    });
    const bruno = await putOnRecord(camille, {
      name: 'Bruno', kinds: ['FORUM_REGULAR'], language: 'en', country: 'GB', tags: ['pain'],
      presences: [{ url: 'https://bruno.example' }],
    });
    const chloe = await putOnRecord(camille, { name: 'Chloé', kinds: ['BLOGGER'], language: 'fr', country: 'BE', tier: 'MID' });
    await putOnRecord(camille, 'Dora');
    const { niche } = await camille.ask<{ niche: { id: string } }>('mutation { niche: createNiche(input: { name: "Pain" }) { id } }');
    nicheId = niche.id;
    await vet(anna, 'VETTED');
    await vet(bruno, 'REJECTED');
    await say(anna, 'OUTBOUND', 40, true);
    await say(anna, 'INBOUND', 38);
    await say(bruno, 'OUTBOUND', 10, true);
    await say(chloe, 'OUTBOUND', 100, true);
    await score(anna, 70, 'VERY_RESPONSIVE');
    await score(bruno, 20, 'QUIET');
    await camille.ask(LEAVE_ALONE, { input: { contactId: chloe, reason: 'Elle l’a demandé' } });
  });

  const cases: [string, () => object, string[]][] = [
    ['everybody without a filter', () => ({}), ['Anna', 'Bruno', 'Chloé', 'Dora']],
    ['everybody with a filter of nulls', () => ({ text: null, kinds: null, score: null }), ['Anna', 'Bruno', 'Chloé', 'Dora']],
    ['one kind', () => ({ kinds: ['BLOGGER'] }), ['Anna', 'Chloé']],
    ['any of several kinds', () => ({ kinds: ['FORUM_REGULAR', 'INFLUENCER'] }), ['Anna', 'Bruno']],
    ['a niche, without those it rejected', () => ({ niche: { id: nicheId } }), ['Anna']],
    ['those a niche rejected', () => ({ niche: { id: nicheId, states: ['REJECTED'] } }), ['Bruno']],
    ['a platform', () => ({ platform: 'X' }), ['Anna']],
    ['a language, by its code', () => ({ language: 'fr' }), ['Anna', 'Chloé']],
    ['a language, by its name', () => ({ language: 'Anglais' }), ['Bruno']],
    ['a country', () => ({ country: 'be' }), ['Chloé']],
    ['a tier', () => ({ tier: 'STAR' }), ['Anna']],
    ['an owner', () => ({ ownerId: camille.memberId }), ['Anna']],
    ['all of several tags, however they are written', () => ({ tags: [' Presse', 'PAIN'] }), ['Anna']],
    ['one tag', () => ({ tags: ['pain'] }), ['Anna', 'Bruno']],
    ['contact before a day', () => ({ lastContact: { before: daysAgo(20) } }), ['Anna', 'Chloé']],
    ['contact since a day', () => ({ lastContact: { after: daysAgo(20) } }), ['Bruno']],
    ['contact between two days', () => ({ lastContact: { after: daysAgo(60), before: daysAgo(20) } }), ['Anna']],
    ['no contact ever', () => ({ lastContact: { never: true } }), ['Dora']],
    ['contact at any time', () => ({ lastContact: { never: false } }), ['Anna', 'Bruno', 'Chloé']],
    ['no contact since a day', () => ({ lastContact: { before: daysAgo(60), never: true } }), ['Chloé', 'Dora']],
    ['a score from', () => ({ score: { min: 21 } }), ['Anna']],
    ['a score up to', () => ({ score: { max: 20 } }), ['Bruno']],
    ['a score between', () => ({ score: { min: 20, max: 70, bands: ['VERY_RESPONSIVE', 'QUIET'] } }), ['Anna', 'Bruno']],
    ['a band', () => ({ score: { bands: ['VERY_RESPONSIVE'] } }), ['Anna']],
    ['no score, as those we must leave alone have none', () => ({ score: { bands: ['NOT_ENOUGH_HISTORY'] } }), ['Chloé', 'Dora']],
    ['no score or a band', () => ({ score: { bands: ['NOT_ENOUGH_HISTORY', 'VERY_RESPONSIVE'] } }), ['Anna', 'Chloé', 'Dora']],
    ['an address', () => ({ hasAddress: true }), ['Anna']],
    ['no address', () => ({ hasAddress: false }), ['Bruno', 'Chloé', 'Dora']],
    ['those to leave alone', () => ({ doNotContact: true }), ['Chloé']],
    ['those we may write to', () => ({ doNotContact: false }), ['Anna', 'Bruno', 'Dora']],
    ['several conditions at once', () => ({ kinds: ['BLOGGER'], language: 'fr', tier: 'MID', doNotContact: true }), ['Chloé']],
    ['a text and conditions', () => ({ text: 'ann', platform: 'X', score: { min: 1 }, lastContact: { before: new Date() } }), ['Anna']],
    ['conditions nobody meets together', () => ({ kinds: ['BLOGGER'], platform: 'BLOG' }), []],
  ];

  it.each(cases)('can be narrowed to %s, and counted', async (_, filter, expected) => {
    expect(await listedNames(camille, filter())).toEqual(expected);
    expect(await camille.ask(COUNT, { filter: filter() })).toEqual({ contacts: { totalCount: expected.length } });
  });

  it.each([
    [{ platform: 'insta; drop' }, 'filter.platform: is no platform. Write the key of one of platforms, such as INSTAGRAM'],
    [{ language: 'elvish' }, 'filter.language: "elvish" is no language we know. Write a code such as fr'],
    [{ ownerId: '1' }, 'filter.ownerId: is no id. Copy it as the API gave it'],
    [{ niche: { id: 'x' } }, 'filter.niche.id: is no id. Copy it as the API gave it'],
    [{ score: { min: 101 } }, 'filter.score.min: must be from 0 to 100'],
  ])('refuses the filter %o', async (filter, message) => {
    const { errors } = await camille.send(CONTACTS, { filter });
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_INPUT' } });
  });

  it('is empty for a neighbour, whatever ids the filter has', async () => {
    const neighbour = await rapport.colleague('ADMIN');
    const filters = [{}, { niche: { id: nicheId } }, { ownerId: camille.memberId }, { score: { min: 0 } }, { lastContact: { never: true } }];
    for (const filter of filters) {
      expect(await listedNames(neighbour, filter)).toEqual([]);
      expect(await neighbour.ask(COUNT, { filter })).toEqual({ contacts: { totalCount: 0 } });
    }
  });
});
