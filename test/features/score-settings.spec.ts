import { RebuildScores, RecomputeScores, RememberScores } from '#scoring';
import { describe, expect, it } from 'vitest';
import { contactIn } from '../support/contact-in.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const DAY_MS = 86_400_000;

const SETTINGS = `{ scoringSettings {
  windowDays evidenceHalfLifeDays warmthHalfLifeDays version isRecomputing recomputedAt priors { tier approach chance } } }`;

const CHANGE = `mutation ($input: ChangeScoringSettingsInput!) { changeScoringSettings(input: $input) {
  windowDays evidenceHalfLifeDays warmthHalfLifeDays version isRecomputing priors { tier approach chance } } }`;

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }`;

const SCORE = `query ($id: ID!) { contact(id: $id) { responsiveness { score answered components { base } } } }`;

const LOOK = `query ($id: ID!, $at: DateTime!) {
  contact(id: $id) { bestTime { ownAnswers } then: responsiveness(asOf: $at) { probability } }
}`;

interface Settings {
  windowDays: number;
  version: number;
  isRecomputing: boolean;
  recomputedAt: string | null;
  priors: { tier: string; approach: string; chance: number }[];
}

describe('what a workspace sets for its scores', () => {
  const rapport = useRapport();
  const read = async (who: Colleague): Promise<Settings> => (await who.ask<{ scoringSettings: Settings }>(SETTINGS)).scoringSettings;
  const change = (who: Colleague, input: object) => who.send<{ changeScoringSettings: Settings }>(CHANGE, { input });
  const rebuild = ({ workspaceId }: Colleague) => rapport.api.get(RebuildScores, { strict: false }).run({ workspaceId });

  /** A pitch answered after ten days. */
  const scene = async () => {
    const claire = await rapport.colleague('MANAGER');
    const contactId = await contactIn(rapport, claire.workspaceId);
    for (const [direction, days] of [['OUTBOUND', 40], ['INBOUND', 30]] as const) {
      const happenedAt = new Date(Date.now() - days * DAY_MS);
      await claire.ask(LOG, { input: { contactId, direction, channel: 'DM', happenedAt } });
    }
    const score = async () => (await claire.ask<{ contact: { responsiveness: { answered: number; components: { base: number } } } }>(SCORE, { id: contactId })).contact.responsiveness;
    return { claire, contactId, score };
  };

  it('is the usual until somebody changes something', async () => {
    const settings = await read(await rapport.colleague('VIEWER'));
    expect(settings).toMatchObject({ windowDays: 14, evidenceHalfLifeDays: 365, warmthHalfLifeDays: 30, version: 0 });
    expect(settings).toMatchObject({ isRecomputing: false, recomputedAt: null });
    expect(settings.priors).toHaveLength(12);
    expect(settings.priors).toContainEqual({ tier: 'STAR', approach: 'MAIL', chance: 0.03 });
  });

  it('counts every score anew in the background, and says so', async () => {
    const { claire, score } = await scene();
    expect(await score()).toMatchObject({ answered: 1 });
    const { data } = await change(claire, { version: 0, windowDays: 7 });
    expect(data!.changeScoringSettings).toMatchObject({ windowDays: 7, evidenceHalfLifeDays: 365, version: 1, isRecomputing: true });
    const jobs = `select data from pgboss.job where name = 'rebuild-scores' and data->>'workspaceId' = $1`;
    expect((await rapport.owner.query(jobs, [claire.workspaceId])).rowCount).toBe(1);
    await rebuild(claire);
    expect(await score()).toMatchObject({ answered: 0 });
    const settings = await read(claire);
    expect(settings.isRecomputing).toBe(false);
    expect(settings.recomputedAt).not.toBeNull();
  });

  it('comes to the same when it is run twice, and back to the usual', async () => {
    const { claire, score } = await scene();
    await rebuild(claire);
    const before = await score();
    await change(claire, { version: 0, windowDays: 7 });
    await rebuild(claire);
    await rebuild(claire);
    expect(await score()).toMatchObject({ answered: 0 });
    await change(claire, { version: 1, windowDays: 14 });
    await rebuild(claire);
    expect(await score()).toEqual(before);
  });

  it('goes for the best time to write, and for what a score was 90 days before', async () => {
    const claire = await rapport.colleague('MANAGER');
    const contactId = await contactIn(rapport, claire.workspaceId);
    const said = [200, 160, 120].flatMap((days) => [['OUTBOUND', days], ['INBOUND', days - 10]] as const);
    for (const [direction, days] of said)
      await claire.ask(LOG, { input: { contactId, direction, channel: 'MAIL', happenedAt: new Date(Date.now() - days * DAY_MS) } });
    const at = new Date(Date.now() - 90 * DAY_MS);
    const { workspaceId } = claire;
    const seen = async () => {
      for (const task of [RecomputeScores, RememberScores]) await rapport.api.get<RememberScores>(task, { strict: false }).run({ workspaceId });
      const { contact } = await claire.ask<{ contact: { bestTime: { ownAnswers: number }; then: { probability: number } } }>(LOOK, { id: contactId, at });
      const kept = 'select earlier_probability as p from contact_score where contact_id = $1';
      const { rows } = await rapport.owner.query<{ p: number }>(kept, [contactId]);
      expect(rows[0]!.p).toBeCloseTo(contact.then.probability, 4);
      return { answers: contact.bestTime.ownAnswers, probability: rows[0]!.p };
    };
    const usual = await seen();
    expect(usual.answers).toBe(3);
    await change(claire, { version: 0, evidenceHalfLifeDays: 30, warmthHalfLifeDays: 5 });
    await rebuild(claire);
    const fading = await seen();
    expect(fading.answers).toBe(3);
    expect(fading.probability).toBeLessThan(usual.probability - 0.05);
    await change(claire, { version: 1, windowDays: 7 });
    await rebuild(claire);
    const strict = await seen();
    expect(strict.answers).toBe(0);
    expect(strict.probability).toBeLessThan(fading.probability - 0.05);
  });

  it('starts a newcomer at the chance set for them, until null gives the usual one back', async () => {
    const { claire, score } = await scene();
    const before = (await score()).components.base;
    const prior = { tier: 'NICHE', approach: 'DM' };
    const { data } = await change(claire, { version: 0, priors: [{ ...prior, chance: 0.6 }] });
    expect(data!.changeScoringSettings.priors).toContainEqual({ ...prior, chance: 0.6 });
    expect((await score()).components.base).toBeGreaterThan(before + 20);
    await change(claire, { version: 1, priors: [{ ...prior, chance: null }] });
    expect((await score()).components.base).toBe(before);
  });

  it('refuses what makes no sense, naming the field and what would', async () => {
    const claire = await rapport.colleague('MANAGER');
    const messageOf = async (input: object) => (await change(claire, { version: 0, ...input })).errors?.[0]?.message;
    expect(await messageOf({ windowDays: 0 })).toBe('windowDays: must be a whole number of days from 1 to 60; 14 is usual');
    expect(await messageOf({ evidenceHalfLifeDays: 29 })).toContain('evidenceHalfLifeDays: must be a whole number of days from 30 to 3650');
    expect(await messageOf({ warmthHalfLifeDays: 366 })).toContain('warmthHalfLifeDays: must be');
    const prior = { tier: 'STAR', approach: 'MAIL', chance: 1 };
    expect(await messageOf({ priors: [prior] })).toContain('chance: must be a chance from 0.001 to 0.9');
    expect(await messageOf({ priors: [{ ...prior, chance: 0.1 }, { ...prior, chance: 0.2 }] })).toContain('priors');
    expect(await read(claire)).toMatchObject({ version: 0 });
  });

  it('is changed by managers, one after the other', async () => {
    const { claire } = await scene();
    const mia = await rapport.colleague('MEMBER', claire.workspaceId);
    expect((await change(mia, { version: 0, windowDays: 10 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const both = await Promise.all([change(claire, { version: 0, windowDays: 10 }), change(claire, { version: 0, windowDays: 20 })]);
    expect(both.filter(({ errors }) => !errors)).toHaveLength(1);
    expect((await change(claire, { version: 0, windowDays: 30 })).errors?.[0]?.extensions.code).toBe('STALE');
  });

  it('leaves its mark in the audit trail', async () => {
    const { claire } = await scene();
    await change(claire, { version: 0, windowDays: 10, priors: [{ tier: 'MID', approach: 'MAIL', chance: 0.2 }] });
    const trail = `select subject from audit_entry where workspace_id = $1 and action = 'changeScoringSettings' order by subject`;
    const { rows } = await rapport.owner.query<{ subject: string }>(trail, [claire.workspaceId]);
    expect(rows.map(({ subject }) => subject)).toEqual(['scoring_prior', 'scoring_settings']);
  });
});
