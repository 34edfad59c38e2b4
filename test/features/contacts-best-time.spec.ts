import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from 'pg';
import { contactIn, contactsIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';

/** A Monday, in summer. */
const NOW = new Date('2026-06-29T12:00:00.000Z');
const DAY_MS = 86_400_000;

const BEST = `query ($id: ID!) {
  contact(id: $id) {
    bestTime {
      weekday hourFrom hourTo timeZone basis share interval { low high } evenShare ownAnswers segmentAnswers
      fr: words(language: "fr") en: words(language: "en")
    }
  }
}`;

interface Best {
  weekday: number | null;
  hourFrom: number | null;
  hourTo: number | null;
  timeZone: string;
  basis: string | null;
  share: number | null;
  interval: { low: number; high: number } | null;
  ownAnswers: number;
  segmentAnswers: number;
  fr: string;
  en: string;
}

const rapport = useRapport();
beforeAll(() => void freezeClock(rapport, NOW));

/** When 9:30 is read in Paris, on the Tuesday so many weeks ago; `days` later. */
const parisTuesday = (weeksAgo: number, days = 0): Date => {
  const at = Date.UTC(2026, 5, 23, 7, 30) - weeksAgo * 7 * DAY_MS + days * DAY_MS;
  const isSummer = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', hour: 'numeric', hourCycle: 'h23' }).format(at) === '09';
  return new Date(isSummer ? at : at + 3_600_000);
};

/** Written a day before, and answered then. */
async function answers(who: Colleague, contactId: string, times: readonly Date[]): Promise<void> {
  for (const at of [...times].sort((a, b) => a.getTime() - b.getTime()))
    for (const [direction, happenedAt] of [['OUTBOUND', new Date(at.getTime() - DAY_MS)], ['INBOUND', at]] as const)
      await who.ask('mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }', {
        input: { contactId, direction, channel: 'MAIL', happenedAt },
      });
}

const bestOf = async (who: Colleague, id: string): Promise<Best | null> =>
  (await who.ask<{ contact: { bestTime: Best | null } }>(BEST, { id })).contact.bestTime;

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
const everyThirdTuesday = Array.from({ length: 12 }, (_, i) => parisTuesday(3 * i));

describe('the best time to write', () => {
  it('is found in the answers of the contact, summer and winter, and said in a sentence', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await contactIn(rapport, camille.workspaceId);
    await answers(camille, id, everyThirdTuesday);
    const best = (await bestOf(camille, id))!;
    expect(best).toMatchObject({ weekday: 2, hourFrom: 9, hourTo: 11, basis: 'CONTACT', ownAnswers: 12, timeZone: 'Europe/Paris' });
    expect(plain(best.fr)).toBe('Répond surtout le mardi entre 9 h et 11 h');
    expect(best.en).toBe('Answers mostly on Tuesdays between 9 and 11');
    expect(best.interval!.low).toBeLessThan(best.share!);
    expect(best.interval!.high).toBeGreaterThan(best.share!);
  });

  it('fades with the half-life the workspace has set', async () => {
    const claire = await rapport.colleague('MANAGER');
    const id = await contactIn(rapport, claire.workspaceId);
    await answers(claire, id, everyThirdTuesday);
    const usual = (await bestOf(claire, id))!;
    const change = 'mutation ($input: ChangeScoringSettingsInput!) { changeScoringSettings(input: $input) { version } }';
    await claire.ask(change, { input: { version: 0, evidenceHalfLifeDays: 120 } });
    const fading = (await bestOf(claire, id))!;
    expect(fading).toMatchObject({ basis: 'CONTACT', ownAnswers: 12 });
    expect(fading.share!).toBeLessThan(usual.share! - 0.02);
    await claire.ask(change, { input: { version: 1, evidenceHalfLifeDays: 30 } });
    expect(await bestOf(claire, id)).toMatchObject({ basis: null, ownAnswers: 12 });
  });

  it.each([
    ['their own zone', { time_zone: 'Asia/Tokyo' }, 'Asia/Tokyo'],
    ['the zone of their country', { country: 'JP' }, 'Asia/Tokyo'],
    ['ours', {}, 'Europe/Paris'],
  ])('is told by the clock of %s', async (_, fields: { time_zone?: string; country?: string }, zone) => {
    const camille = await rapport.colleague('MEMBER');
    const id = await contactIn(rapport, camille.workspaceId);
    await rapport.owner.query('update contact set time_zone = $2, country = $3 where id = $1', [id, fields.time_zone ?? null, fields.country ?? null]);
    const inTokyo = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2026, 5, 23, 0, 15) - 21 * i * DAY_MS));
    await answers(camille, id, inTokyo);
    const { timeZone, hourFrom, weekday } = (await bestOf(camille, id))!;
    expect(timeZone).toBe(zone);
    if (zone === 'Asia/Tokyo') expect([weekday, hourFrom]).toEqual([2, 9]);
    else expect(hourFrom).not.toBe(9);
  });

  it('is not guessed from a few answers, nor from answers of all days', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [few, even] = await contactsIn(rapport, camille.workspaceId, 2);
    await rapport.owner.query(`update contact set tier = 'STAR' where id = $1`, [few]);
    await answers(camille, few!, [parisTuesday(1), parisTuesday(4)]);
    await answers(camille, even!, Array.from({ length: 20 }, (_, i) => new Date(parisTuesday(3 * i, i % 5).getTime() + (i % 9) * 3_600_000)));
    for (const [id, count] of [[few, 2], [even, 20]] as const) {
      const best = (await bestOf(camille, id!))!;
      expect(best).toMatchObject({ weekday: null, hourFrom: null, hourTo: null, basis: null, share: null, interval: null, ownAnswers: count });
      expect(best.en).toMatch(/^No preference seen \(/);
      expect(best.fr).toMatch(/^Aucune préférence observée \(/);
    }
  });

  it('is that of the segment for who never answered, contacts weighing alike in it', async () => {
    const camille = await rapport.colleague('MEMBER');
    const [stranger, talker, ...peers] = await contactsIn(rapport, camille.workspaceId, 14);
    await answers(camille, talker!, Array.from({ length: 20 }, (_, i) => parisTuesday(3 * i, 2)));
    expect(await bestOf(camille, stranger!)).toMatchObject({ basis: null, ownAnswers: 0, segmentAnswers: 20 });
    for (const [i, peer] of peers.entries()) await answers(camille, peer, [parisTuesday(i)]);
    const best = (await bestOf(camille, stranger!))!;
    expect(best).toMatchObject({ weekday: 2, hourFrom: 9, basis: 'SEGMENT', ownAnswers: 0, segmentAnswers: 32 });
    expect(best.en).toMatch(/^Contacts like this one answer (mostly|more often) on Tuesdays between 9 and 11$/);
    expect(await bestOf(camille, talker!)).toMatchObject({ weekday: 4, basis: 'CONTACT' });
    await rapport.owner.query(`update contact set tier = 'STAR' where id = $1`, [stranger]);
    expect(await bestOf(camille, stranger!)).toMatchObject({ basis: null, segmentAnswers: 0 });
  });

  it('is none of whom we must leave alone', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await contactIn(rapport, camille.workspaceId);
    await camille.ask('mutation ($input: DoNotContactInput!) { markDoNotContact(input: $input) { id } }', { input: { contactId: id, reason: 'Non' } });
    expect(await bestOf(camille, id)).toBeNull();
  });

  it('takes as many statements for twenty contacts as for two', async () => {
    const camille = await rapport.colleague('MEMBER');
    const statements = async (first: number): Promise<number> => {
      const query = vi.spyOn(Client.prototype, 'query');
      const { contacts } = await camille.ask<{ contacts: { edges: { node: { bestTime: { words: string } } }[] } }>(
        'query ($first: Int) { contacts(first: $first) { edges { node { bestTime { words } } } } }', { first });
      const counted = query.mock.calls.length;
      query.mockRestore();
      expect(contacts.edges.map(({ node }) => node.bestTime.words)).toEqual(Array(first).fill(expect.stringContaining('Aucune préférence')));
      return counted;
    };
    await contactsIn(rapport, camille.workspaceId, 20);
    expect(await statements(20)).toBe(await statements(2));
  });

  it('is told in French and English only', async () => {
    const camille = await rapport.colleague('MEMBER');
    const id = await contactIn(rapport, camille.workspaceId);
    await expect(camille.ask('query ($id: ID!) { contact(id: $id) { bestTime { words(language: "tlh") } } }', { id })).rejects.toThrow('language:');
  });
});
