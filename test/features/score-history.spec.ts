import { beforeAll, describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { freezeClock } from '../support/frozen-clock.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { withHistory } from '../support/score-history.js';

const NOW = new Date('2026-06-30T12:00:00.000Z');
const DAY_MS = 86_400_000;
const ago = (days: number): string => new Date(NOW.getTime() - days * DAY_MS).toISOString();

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
const POINTS = `at probability score segmentRate`;
const HISTORY = `query ($id: ID!, $weeks: Int) {
  contact(id: $id) { responsiveness { probability score asked } responsivenessHistory(weeks: $weeks) { ${POINTS} } }
}`;
const AS_OF = `query ($id: ID!, $at: DateTime!) { contact(id: $id) { responsiveness(asOf: $at) { probability score } } }`;

interface Point {
  at: string;
  probability: number | null;
  score: number | null;
  segmentRate: number;
}

interface History {
  contact: { responsiveness: { probability: number; score: number } | null; responsivenessHistory: Point[] };
}

describe('the history of a score', () => {
  const rapport = useRapport();
  beforeAll(() => void freezeClock(rapport, NOW));

  const scene = async () => {
    const camille = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, camille.workspaceId);
    const log = (direction: string, days: number) =>
      camille.ask(LOG, { input: { contactId, direction, channel: 'MAIL', happenedAt: ago(days) } });
    const history = async (weeks?: number) => (await camille.ask<History>(HISTORY, { id: contactId, weeks })).contact;
    return { camille, contactId, log, history };
  };

  const asOf = async ({ ask }: Colleague, id: string, at: string) =>
    (await ask<{ contact: { responsiveness: { probability: number } | null } }>(AS_OF, { id, at })).contact.responsiveness;

  it('has a point for each week, at midnight after Sunday where the workspace is, and one of now', async () => {
    const { log, history } = await scene();
    await log('INBOUND', 20);
    const { responsivenessHistory: points } = await history(5);
    expect(points.map(({ at }) => at)).toEqual([
      '2026-06-07T22:00:00.000Z', '2026-06-14T22:00:00.000Z', '2026-06-21T22:00:00.000Z', '2026-06-28T22:00:00.000Z',
      NOW.toISOString(),
    ]);
    expect(points.map(({ score }) => score !== null)).toEqual([false, true, true, true, true]);
    expect((await history()).responsivenessHistory).toHaveLength(52);
    expect((await history(1)).responsivenessHistory.map(({ at }) => at)).toEqual([NOW.toISOString()]);
  });

  it('keeps to the hour of midnight when the clocks change', async () => {
    const { log, history } = await scene();
    await log('INBOUND', 20);
    const ends = (await history(40)).responsivenessHistory.map(({ at }) => at.slice(11, 16));
    expect(new Set(ends.slice(0, -1))).toEqual(new Set(['23:00', '22:00']));
  });

  it('rises with answers and sinks with silence', async () => {
    const { log, history } = await scene();
    for (const days of [180, 150]) {
      await log('OUTBOUND', days);
      await log('INBOUND', days - 1);
    }
    for (const days of [100, 70, 40]) await log('OUTBOUND', days);
    const scores = (await history(30)).responsivenessHistory.map(({ score }) => score);
    const [before, high, low] = [scores[0], Math.max(...scores.map(Number)), scores.at(-1)!];
    expect(before).toBeNull();
    expect(high).toBeGreaterThan(45);
    expect(low).toBeLessThan(20);
  });

  it('ends with the score as it is now, and each point is the score as it was then', async () => {
    const { camille, contactIds } = await withHistory(rapport, NOW, 12);
    for (const id of contactIds.slice(0, 4)) {
      const { contact } = await camille.ask<History>(HISTORY, { id, weeks: 60 });
      const points = contact.responsivenessHistory;
      expect(points.at(-1)!.probability).toBeCloseTo(contact.responsiveness!.probability, 9);
      for (const { at, probability } of points.slice(0, -1).filter((_, week) => week % 9 === 0)) {
        const then = await asOf(camille, id, at);
        if (probability === null) expect(then).toBeNull();
        else expect(then!.probability).toBeCloseTo(probability, 9);
      }
    }
  });

  it('is what the score was, when somebody looked at it that day', async () => {
    const monday = new Date('2026-06-28T22:00:00.000Z');
    const { camille, contactIds, setClock } = await withHistory(rapport, monday, 8);
    const seen = await Promise.all(contactIds.map(async (id) => (await camille.ask<History>(HISTORY, { id, weeks: 1 })).contact));
    setClock(NOW);
    for (const [i, id] of contactIds.entries()) {
      const { responsivenessHistory: points } = (await camille.ask<History>(HISTORY, { id, weeks: 2 })).contact;
      expect(points[0]!.at).toBe(monday.toISOString());
      if (seen[i]!.responsiveness) expect(points[0]!.probability).toBeCloseTo(seen[i]!.responsiveness!.probability, 9);
    }
  });

  it('is the mean over the people of a niche, and over those a member looks after', async () => {
    const { camille, contactIds } = await withHistory(rapport, NOW, 6);
    const manager = await rapport.colleague('MANAGER', camille.workspaceId);
    const { createNiche } = await manager.ask<{ createNiche: { id: string } }>(
      `mutation { createNiche(input: { name: "Levain" }) { id } }`);
    const own = contactIds.slice(0, 4);
    await rapport.owner.query('update contact set owner_id = $2 where id = any($1)', [own, camille.memberId]);
    await rapport.owner.query(
      `insert into vetting (workspace_id, id, niche_id, contact_id, state, reason)
       select $1, gen_random_uuid(), $2, c, 'VETTED', 'why' from unnest($3::uuid[]) c`,
      [camille.workspaceId, createNiche.id, own]);
    const mean = '{ at probability score contacts }';
    const { niche, members } = await camille.ask<{ niche: Means; members: (Means & { id: string })[] }>(
      `query ($id: ID!) {
        niche(id: $id) { responsivenessHistory(weeks: 30) ${mean} }
        members { id responsivenessHistory(weeks: 30) ${mean} }
      }`,
      { id: createNiche.id });
    const historyOf = async (id: string) => (await camille.ask<History>(HISTORY, { id, weeks: 30 })).contact.responsivenessHistory;
    const histories = await Promise.all(own.map(historyOf));
    for (const [week, { probability, contacts }] of niche.responsivenessHistory.entries()) {
      const known = histories.flatMap((points) => points[week]!.probability ?? []);
      expect(contacts).toBe(known.length);
      if (known.length) expect(probability).toBeCloseTo(known.reduce((sum, one) => sum + one) / known.length, 12);
    }
    expect(niche.responsivenessHistory.at(-1)!.contacts).toBe(4);
    const camilles = members.find(({ id }) => id === camille.memberId)!;
    expect(camilles.responsivenessHistory).toEqual(niche.responsivenessHistory);
    const others = members.find(({ id }) => id === manager.memberId)!;
    expect(others.responsivenessHistory.at(-1)).toMatchObject({ probability: null, score: null, contacts: 0 });
  });

  it('is empty for whom we must leave alone, and leaves them out of every mean', async () => {
    const { camille, contactId, log, history } = await scene();
    await log('INBOUND', 20);
    await rapport.owner.query(`update contact set owner_id = $2, do_not_contact_at = $3, do_not_contact_reason = 'asked' where id = $1`,
      [contactId, camille.memberId, NOW]);
    expect((await history()).responsivenessHistory).toEqual([]);
    const { members } = await camille.ask<{ members: Means[] }>(
      '{ members { responsivenessHistory(weeks: 1) { probability contacts } } }');
    expect(members[0]!.responsivenessHistory).toEqual([{ probability: null, contacts: 0 }]);
  });

  it('says how many weeks it can tell', async () => {
    const { history } = await scene();
    await expect(history(0)).rejects.toThrow('weeks: must be from 1 to 260.');
    await expect(history(261)).rejects.toThrow('weeks: must be from 1 to 260.');
    expect((await history(260)).responsivenessHistory).toHaveLength(260);
  });

  it("knows nothing of a neighbour's touches", async () => {
    const { log, history } = await scene();
    await log('OUTBOUND', 60);
    const before = await history(20);
    await withHistory(rapport, NOW, 5);
    expect(await history(20)).toEqual(before);
  });
});

interface Means {
  responsivenessHistory: (Omit<Point, 'segmentRate'> & { contacts: number })[];
}
