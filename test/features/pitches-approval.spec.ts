import { describe, expect, it } from 'vitest';
import { aBlogger, approve, aTemplate, FIRST_LETTER, heardFrom, lookAt, render, tryToApprove, type PitchRow } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';

const OVERRIDE = `mutation ($input: OverrideFindingInput!) { overrideFinding(input: $input) { version overrides { rule reason quote member { id } } } }`;

const APPROVE_MANY = `mutation ($pitches: [ReadPitchInput!]!, $sure: Boolean! = false) {
  approvePitches(pitches: $pitches, sameWordsConfirmed: $sure) { refusal pitch { id version state confirmedBy { id } } }
}`;

interface Reviewed {
  approvePitches: { refusal: string | null; pitch: { id: string; version: number; state: string; confirmedBy: { id: string } | null } }[];
}

const PROMOTING = { text: `${FIRST_LETTER.text}\n\nProfitez de -20 % avant dimanche.` };

describe('the approval of a pitch', () => {
  const rapport = useRapport();

  const read = (pitches: PitchRow[]) => pitches.map(({ id, version }) => ({ id, version }));

  async function draftsFor(colleague: Colleague, templateId: string, count: number): Promise<PitchRow[]> {
    const drafts: PitchRow[] = [];
    for (let n = 0; n < count; n++) drafts.push(await render(colleague, await aBlogger(colleague), templateId));
    return drafts;
  }

  it('is refused while the charter stops it, with rule, line and quoted words', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille, PROMOTING));
    const { errors } = await tryToApprove(camille, draft);
    expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
    const { findings } = (await lookAt(camille, draft.id)).report;
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'no-promotion-at-first-touch', severity: 'BLOCKS', line: 12, quote: '-20 %' }),
    );
    expect(findings[0]?.message).toMatch(/[àéèê]/);
  });

  it('is possible once they have spoken with us', async () => {
    const camille = await rapport.colleague('MANAGER');
    const contactId = await aBlogger(camille);
    const draft = await render(camille, contactId, await aTemplate(camille, PROMOTING));
    await heardFrom(camille, contactId);
    expect(await approve(camille, draft)).toMatchObject({ state: 'APPROVED', report: { findings: [] } });
  });

  it('is possible when a manager overrides the rule with a reason, which is kept and listed', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille, PROMOTING));
    const reason = 'Elle nous a demandé nos prix de vive voix.';
    expect((await tryToApprove(camille, draft)).errors?.[0]?.extensions.code).toBe('CONFLICT');
    for (const rule of new Set(draft.report.findings.map((one) => one.rule)))
      await camille.ask(OVERRIDE, { input: { pitchId: draft.id, version: draft.version, rule, reason } });
    expect(await approve(camille, draft)).toMatchObject({ state: 'APPROVED' });
    const { pitchOverrides } = await camille.ask<{ pitchOverrides: { edges: { node: { reason: string; pitch: { id: string }; member: { id: string } } }[] } }>(
      `{ pitchOverrides { edges { node { reason pitch { id } member { id } } } } }`,
    );
    expect(pitchOverrides.edges.map(({ node }) => node)).toContainEqual({ reason, pitch: { id: draft.id }, member: { id: camille.memberId } });
  });

  it('needs another override when the words change', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille, PROMOTING));
    for (const rule of new Set(draft.report.findings.map((one) => one.rule)))
      await camille.ask(OVERRIDE, { input: { pitchId: draft.id, version: draft.version, rule, reason: 'Une fois' } });
    const { editPitch } = await camille.ask<{ editPitch: PitchRow }>(
      `mutation ($input: EditPitchInput!) { editPitch(input: $input) { id version } }`,
      { input: { id: draft.id, version: draft.version, text: draft.text.replace('-20 %', '-30 %') } },
    );
    const { errors } = await tryToApprove(camille, editPitch);
    expect(errors?.[0]?.message).toContain('-30 %');
  });

  it('needs another override when a pitch that lacked something is written anew', async () => {
    const camille = await rapport.colleague('MANAGER');
    const impersonal = { subject: 'Votre billet', text: FIRST_LETTER.text.replace(/J’ai lu.*\n/, 'J’aime beaucoup votre travail.\n') };
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille, impersonal));
    const rule = 'one-sentence-only-for-them';
    expect(draft.report.findings.map((one) => one.rule)).toEqual([rule]);
    await camille.ask(OVERRIDE, { input: { pitchId: draft.id, version: draft.version, rule, reason: 'Vu avec elle' } });
    const edit = async (pitch: PitchRow, text: string) =>
      (await camille.ask<{ editPitch: PitchRow }>(`mutation ($input: EditPitchInput!) { editPitch(input: $input) { id version text } }`, {
        input: { id: pitch.id, version: pitch.version, text },
      })).editPitch;
    const other = await edit(draft, draft.text.replace('votre travail', 'tout ce que vous faites'));
    expect((await tryToApprove(camille, other)).errors?.[0]?.extensions).toMatchObject({ findings: [{ rule }] });
    expect(await approve(camille, await edit(other, draft.text))).toMatchObject({ state: 'APPROVED' });
  });

  it('is not for a member to force, nor for anybody against the wish of the contact', async () => {
    const camille = await rapport.colleague('MANAGER');
    const lou = await rapport.colleague('MEMBER', camille.workspaceId);
    const contactId = await aBlogger(camille);
    await camille.ask(`mutation ($input: SetPitchPolicyInput!) { setPitchPolicy(input: $input) { version } }`, {
      input: { contactId, welcomesPitches: false },
    });
    const draft = await render(camille, contactId, await aTemplate(camille));
    const input = { pitchId: draft.id, version: draft.version, rule: 'policy-pitches-unwelcome', reason: 'Quand même' };
    for (const colleague of [lou, camille]) {
      const { errors } = await colleague.send(OVERRIDE, { input });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('of nearly the same words for more than ten people waits for a person to confirm', async () => {
    const camille = await rapport.colleague('MANAGER');
    const drafts = await draftsFor(camille, await aTemplate(camille), 12);
    const alone = await camille.ask<Reviewed>(APPROVE_MANY, { pitches: read(drafts) });
    expect(alone.approvePitches.map(({ refusal }) => refusal)).toEqual(Array(12).fill(expect.stringContaining('12')));
    const few = await camille.ask<Reviewed>(APPROVE_MANY, { pitches: read(await Promise.all(drafts.slice(0, 10).map(({ id }) => lookAt(camille, id)))) });
    expect(few.approvePitches.every(({ refusal, pitch }) => refusal === null && pitch.state === 'APPROVED')).toBe(true);
    const eleventh = await lookAt(camille, drafts[10]!.id);
    expect((await tryToApprove(camille, eleventh)).errors?.[0]?.extensions).toMatchObject({ findings: [{ rule: 'sameness' }] });
    const sure = await camille.ask<Reviewed>(APPROVE_MANY, { pitches: read([await lookAt(camille, eleventh.id)]), sure: true });
    expect(sure.approvePitches).toMatchObject([{ refusal: null, pitch: { state: 'APPROVED', confirmedBy: { id: camille.memberId } } }]);
  });

  it('of many tells for each why not, and holds up no other', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [good] = await draftsFor(camille, await aTemplate(camille), 1);
    const [bad, stale] = await draftsFor(camille, await aTemplate(camille, PROMOTING), 2);
    const pitches = [...read([good!, bad!]), { id: stale!.id, version: 7 }];
    const { approvePitches } = await camille.ask<Reviewed>(APPROVE_MANY, { pitches });
    expect(approvePitches.map(({ refusal, pitch }) => [pitch.state, refusal?.slice(0, 9) ?? null])).toEqual([
      ['APPROVED', null],
      ['DRAFT', 'The chart'],
      ['DRAFT', 'version: '],
    ]);
  });

  it('by two at once lets no crowd slip through', async () => {
    const camille = await rapport.colleague('MANAGER');
    const drafts = await draftsFor(camille, await aTemplate(camille), 16);
    const halves = [drafts.slice(0, 8), drafts.slice(8)];
    const both = await Promise.all(halves.map((half) => camille.ask<Reviewed>(APPROVE_MANY, { pitches: read(half) })));
    const approved = both.flatMap(({ approvePitches }) => approvePitches.filter(({ refusal }) => !refusal));
    expect(approved.length).toBeLessThanOrEqual(10);
  });

  it('of the same pitches by two at once ends, and approves each once', async () => {
    const camille = await rapport.colleague('MANAGER');
    const pitches = read(await draftsFor(camille, await aTemplate(camille), 6));
    const both = await Promise.all([pitches, pitches.toReversed()].map((some) => camille.ask<Reviewed>(APPROVE_MANY, { pitches: some })));
    expect(both.flatMap(({ approvePitches }) => approvePitches.filter(({ refusal }) => !refusal))).toHaveLength(6);
  });

  it('follows the charter as the workspace set it', async () => {
    const camille = await rapport.colleague('MANAGER');
    const draft = await render(camille, await aBlogger(camille), await aTemplate(camille, PROMOTING));
    await camille.ask(`mutation ($input: ChangeCharterInput!) { changeCharter(input: $input) { version } }`, {
      input: { version: 0, note: 'Campagne', rules: draft.report.findings.map(({ rule }) => ({ rule, isOn: false })) },
    });
    expect(await approve(camille, draft)).toMatchObject({ state: 'APPROVED', report: { charterVersion: 1 } });
  });
});
