import { Tier } from '#contacts';
import { Database, Workspaces } from '#platform';
import { RecomputeScores, StandingsReader } from '#scoring';
import { describe, expect, it } from 'vitest';
import { Approach } from '../../libs/scoring/src/scoring-prior.entity.js';
import { ScoringSettingsService } from '../../libs/scoring/src/scoring-settings.service.js';
import { contactIn } from '../support/contact-in.js';
import { useRapport } from '../support/rapport.js';

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;
const CARD = `query ($id: ID!) { contact(id: $id) { responsiveness { components { base } } } }`;
const ROW = `query ($id: ID!) { contact(id: $id) { responsiveness { ratio probability } } }`;

describe('what is usual in a workspace, as a process remembers it', () => {
  const rapport = useRapport();

  const scene = async () => {
    const claire = await rapport.colleague('MANAGER');
    const { workspaceId } = claire;
    const contactId = await contactIn(rapport, workspaceId);
    for (const [direction, days] of [['OUTBOUND', 40], ['INBOUND', 35]] as const)
      await claire.ask(LOG, { input: { contactId, direction, channel: 'MAIL', happenedAt: new Date(Date.now() - days * 86_400_000) } });
    await rapport.api.get(RecomputeScores).run({ workspaceId });
    const ask = async <T>(query: string) => (await claire.ask<{ contact: { responsiveness: T } }>(query, { id: contactId })).contact.responsiveness;
    /** As the card has it and as the figures of lists do, in whole percents. */
    const base = async (): Promise<[number, number]> => {
      const { probability, ratio } = await ask<{ probability: number; ratio: number }>(ROW);
      return [(await ask<{ components: { base: number } }>(CARD)).components.base, Math.round((100 * probability) / ratio)];
    };
    return { workspaceId, contactId, base };
  };

  it('is read again as soon as another process has counted', async () => {
    const { workspaceId, base } = await scene();
    const [usual] = await base();
    expect(await base()).toEqual([usual, usual]);
    await rapport.owner.query('begin');
    await rapport.owner.query('update segment_base set answered = 900, asked = 1000 where workspace_id = $1', [workspaceId]);
    await rapport.owner.query('update reply_delay set computed_at = computed_at where workspace_id = $1', [workspaceId]);
    await rapport.owner.query('commit');
    expect(await base()).toEqual([88, 88]); // (900 + 20 * 0.1) of (1000 + 20)
  });

  it('is never taken from a change that did not last', async () => {
    const { workspaceId, contactId } = await scene();
    const [db, workspaces] = [rapport.api.get(Database), rapport.api.get(Workspaces)];
    const settings = rapport.api.get(ScoringSettingsService, { strict: false });
    const standings = rapport.api.get(StandingsReader);
    const expected = async () => (await standings.read([contactId]))[0]!.averages.priors.MAIL.STAR;
    const expecting = async (chance: number) => {
      await settings.change({ version: 0, priors: [{ tier: Tier.STAR, approach: Approach.MAIL, chance }] });
      return expected();
    };
    const inside = <T>(work: () => Promise<T>) => workspaces.in(workspaceId, 'spec', 'spec', work);
    expect(await inside(() => db.rehearse(() => expecting(0.5)))).toBe(0.5);
    expect(await inside(expected)).toBe(0.03);
    expect(await inside(() => db.write(() => expecting(0.4)))).toBe(0.4);
    expect(await inside(expected)).toBe(0.4);
  });
});
