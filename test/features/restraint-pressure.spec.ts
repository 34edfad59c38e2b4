import { describe, expect, it } from 'vitest';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aPitchTo, briefly, judged, logged, somebody } from '../support/restraint.js';

const rapport = useRapport();

const RULES = 'followUpsPerPitch touches touchesDays starPitches starDays starsNeedApproval collisionDays version';
const READ = `{ pressureRules { ${RULES} } }`;
const SET = `mutation ($input: SetPressureRulesInput!) { pressureRules: setPressureRules(input: $input) { ${RULES} } }`;

interface Pressure {
  touches: number;
  touchesAllowed: number;
  windowDays: number;
  nextPitchAt: string | null;
  reasons: { code: string; fr: string; en: string }[];
}

const pressureOn = async (who: Colleague, id: string): Promise<Pressure> =>
  (await who.ask<{ contact: { pressure: Pressure } }>(
    'query ($id: ID!) { contact(id: $id) { pressure { touches touchesAllowed windowDays nextPitchAt reasons { code fr en } } } }', { id },
  )).contact.pressure;

describe('the limits of pressure', () => {
  it('are the usual ones until a manager sets others', async () => {
    const camille = await rapport.colleague('MANAGER');
    const usual = { followUpsPerPitch: 1, touches: 2, touchesDays: 30, starPitches: 1, starDays: 90, starsNeedApproval: true, collisionDays: 7 };
    expect(await camille.ask(READ)).toEqual({ pressureRules: { ...usual, version: 0 } });
    expect(await camille.ask(SET, { input: { version: 0, touches: 3 } })).toEqual({ pressureRules: { ...usual, touches: 3, version: 1 } });
    expect(await camille.ask(SET, { input: { version: 1, touchesDays: 60 } })).toMatchObject({ pressureRules: { touches: 3, touchesDays: 60, version: 2 } });
    expect(await camille.ask(READ)).toMatchObject({ pressureRules: { touches: 3, touchesDays: 60, version: 2 } });
    expect(refusal(await camille.send(SET, { input: { version: 1, touches: 9 } }))).toMatch('STALE');
    expect(refusal(await camille.send(SET, { input: { version: 0, touches: 9 } }))).toMatch('STALE');
  });

  it.each([
    [{ touches: 0 }, 'touches: must be at least 1'],
    [{ touchesDays: 400 }, 'touchesDays: must be at most 366'],
    [{ starsNeedApproval: null }, 'starsNeedApproval'],
  ])('refuse %o', async (changes, message) => {
    const camille = await rapport.colleague('MANAGER');
    expect(refusal(await camille.send(SET, { input: { version: 0, ...changes } }))).toContain(message);
  });

  it('are set by managers, read by viewers, and each workspace has its own', async () => {
    const [camille, nadia] = [await rapport.colleague('MEMBER'), await rapport.colleague('MANAGER')];
    expect(refusal(await camille.send(SET, { input: { version: 0, touches: 9 } }))).toMatch('FORBIDDEN');
    await nadia.ask(SET, { input: { version: 0, touches: 9 } });
    expect(await camille.ask(READ)).toMatchObject({ pressureRules: { touches: 2 } });
  });

  it('hold for whatever has not left yet', async () => {
    const nadia = await rapport.colleague('MANAGER');
    const zoe = await somebody(nadia);
    await logged(nadia, zoe, 3);
    await logged(nadia, zoe, 2);
    const said = async () => briefly((await judged(rapport, nadia, [aPitchTo(zoe, { memberId: nadia.memberId })]))[0]!);
    expect(await said()).toBe('WAIT PRESSURE');
    await nadia.ask(SET, { input: { version: 0, touches: 3 } });
    expect(await said()).toBe('GO');
  });
});

describe('the pressure on a contact', () => {
  it('is seen before one writes: how often, when the next pitch may leave, and why', async () => {
    const camille = await rapport.colleague('MEMBER');
    const zoe = await somebody(camille);
    expect(await pressureOn(camille, zoe)).toMatchObject({ touches: 0, touchesAllowed: 2, windowDays: 30, reasons: [] });
    await logged(camille, zoe, 20);
    await logged(camille, zoe, 4);
    const { touches, nextPitchAt, reasons } = await pressureOn(camille, zoe);
    expect({ touches, codes: reasons.map(({ code }) => code) }).toEqual({ touches: 2, codes: ['PRESSURE'] });
    expect(Date.parse(nextPitchAt!) - Date.now()).toBeCloseTo(10 * 86_400_000, -5);
  });

  it('is of this very member: a colleague reads of the collision', async () => {
    const camille = await rapport.colleague('MEMBER');
    const nadia = await rapport.colleague('MEMBER', camille.workspaceId);
    const zoe = await somebody(camille);
    await logged(camille, zoe, 1);
    expect((await pressureOn(camille, zoe)).reasons).toEqual([]);
    expect((await pressureOn(nadia, zoe)).reasons).toMatchObject([{ code: 'COLLISION' }]);
  });

  it('has no next pitch while something forbids it', async () => {
    const odile = await rapport.colleague('ADMIN');
    const zoe = await somebody(odile);
    await odile.ask('mutation ($input: DoNotContactInput!) { markDoNotContact(input: $input) { id } }', { input: { contactId: zoe, reason: 'Non' } });
    expect(await pressureOn(odile, zoe)).toMatchObject({ nextPitchAt: null, reasons: [{ code: 'DO_NOT_CONTACT' }] });
  });

  it('tells of a star that somebody must approve, which forbids nothing', async () => {
    const camille = await rapport.colleague('MEMBER');
    const star = await somebody(camille, { tier: 'STAR' });
    const { nextPitchAt, reasons } = await pressureOn(camille, star);
    expect(reasons).toMatchObject([{ code: 'STAR_NEEDS_APPROVAL' }]);
    expect(nextPitchAt).not.toBeNull();
  });
});
