import { Workspaces } from '#platform';
import { CheckScores, RebuildScores, RecomputeScores, RememberScores } from '#scoring';
import { describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const DAY_MS = 86_400_000;

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
const CHANGE = `mutation ($input: ChangeScoringSettingsInput!) { changeScoringSettings(input: $input) { version } }`;
const LOOK = `query ($id: ID!, $at: DateTime!) { contact(id: $id) {
  responsiveness { score asked change { points } } then: responsiveness(asOf: $at) { score }
  responsivenessHistory { at score } bestTime { ownAnswers } } }`;

interface Seen {
  contact: { responsiveness: { score: number; asked: number }; then: { score: number }; responsivenessHistory: { score: number }[] };
}

describe('what is so long ago that nothing is left of it', () => {
  const rapport = useRapport();

  const logs = (who: Colleague, contactId: string, entries: [direction: string, daysAgo: number][]) =>
    Promise.all(entries.map(([direction, days]) =>
      who.ask(LOG, { input: { contactId, direction, channel: 'MAIL', happenedAt: new Date(Date.now() - days * DAY_MS) } })));

  const recount = async ({ workspaceId }: Colleague): Promise<void> => {
    for (const task of [RebuildScores, RecomputeScores, RememberScores, CheckScores])
      await rapport.api.get(task, { strict: false }).run({ workspaceId });
  };

  const look = async (who: Colleague, id: string): Promise<Seen['contact']> =>
    (await who.ask<Seen>(LOOK, { id, at: new Date(Date.now() - 20 * DAY_MS) })).contact;

  it('is no reason to stop counting, be it of the first century', async () => {
    const claire = await rapport.colleague('MANAGER');
    const contactId = await contactIn(rapport, claire.workspaceId);
    await rapport.owner.query(
      `insert into interaction (workspace_id, id, contact_id, direction, channel, happened_at, hopes_for_answer)
       values ($1, gen_random_uuid(), $2, 'OUTBOUND', 'MAIL', '0001-01-01T00:00:00Z', true), ($1, gen_random_uuid(), $2, 'INBOUND', 'MAIL', '0001-01-02T00:00:00Z', false)`,
      [claire.workspaceId, contactId]);
    await logs(claire, contactId, [['OUTBOUND', 60], ['INBOUND', 59], ['OUTBOUND', 30], ['INBOUND', 29]]);
    await recount(claire);
    const { responsiveness, then, responsivenessHistory } = await look(claire, contactId);
    expect(responsiveness).toMatchObject({ asked: 3 });
    expect([responsiveness.score, then.score, responsivenessHistory.at(-1)!.score].every((score) => score > 0 && score < 100)).toBe(true);
  });

  it('is none either where words cool within a day', async () => {
    const claire = await rapport.colleague('MANAGER');
    await claire.ask(CHANGE, { input: { version: 0, warmthHalfLifeDays: 1, evidenceHalfLifeDays: 30 } });
    const contactId = await contactIn(rapport, claire.workspaceId);
    await logs(claire, contactId, [['INBOUND', 2_000]]);
    await logs(claire, contactId, [['OUTBOUND', 2_000 - 1_000]]);
    await logs(claire, contactId, [['OUTBOUND', 950], ['OUTBOUND', 60], ['INBOUND', 59], ['OUTBOUND', 30], ['INBOUND', 29]]);
    await recount(claire);
    expect((await look(claire, contactId)).responsiveness.score).toBeGreaterThan(0);
  });

  it.each(['1979-12-31T23:59:59Z', '0001-01-01T00:00:00Z', '0000-01-01T00:00:00Z'])('is not logged any more: %s', async (happenedAt) => {
    const claire = await rapport.colleague('MEMBER');
    const contactId = await contactIn(rapport, claire.workspaceId);
    const input = { contactId, direction: 'OUTBOUND', channel: 'MAIL', happenedAt };
    expect(refusal(await claire.send(LOG, { input }))).toMatch(/^BAD_INPUT happenedAt: .* is too long ago\. Give a time of 1980 or later/);
  });

  it('keeps no other workspace waiting when a task fails in one', async () => {
    const [claire, david] = [await rapport.colleague('MEMBER'), await rapport.colleague('MEMBER')];
    const seen: string[] = [];
    const work = async (id: string): Promise<void> => {
      seen.push(id);
      if ([claire.workspaceId, david.workspaceId].includes(id)) throw new Error(`no luck in ${id}`);
    };
    const all = (await rapport.owner.query<{ id: string }>('select id from workspace')).rows.map(({ id }) => id);
    await expect(rapport.api.get(Workspaces).each('spec', work)).rejects.toThrow(/no luck in .*; Error: no luck in /);
    expect(seen.sort()).toEqual(all.sort());
  });
});
