import { describe, expect, it } from 'vitest';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aPitchTo, briefly, judged, somebody } from '../support/restraint.js';

const rapport = useRapport();

const HOLD = `mutation ($input: HoldSendingInput!) { hold: holdSending(input: $input) {
  id topic language identity { id } reason heldAt heldBy { id } releasedAt } }`;
const RESUME = `mutation ($id: ID!, $reason: String!) { hold: resumeSending(id: $id, reason: $reason) { releasedAt releaseReason releasedBy { id } } }`;

const hold = async (who: Colleague, input: object = {}): Promise<string> =>
  (await who.ask<{ hold: { id: string } }>(HOLD, { input: { reason: 'Rappel de farine', ...input } })).hold.id;

const held = async (who: Colleague): Promise<string[]> =>
  (await who.ask<{ holds: { id: string }[] }>('{ holds(onlyStanding: true) { id } }')).holds.map(({ id }) => id);

describe('the crisis switch', () => {
  it('holds every pitch at once, with its reason told, and lets answers go', async () => {
    const camille = await rapport.colleague('MANAGER');
    const zoe = await somebody(camille);
    const id = await hold(camille);
    const [pitch, answer] = await judged(rapport, camille, [aPitchTo(zoe), aPitchTo(zoe, { kind: 'ANSWER' })]);
    expect(pitch).toMatchObject({ what: 'HOLD', holdId: id, reason: { code: 'HELD', en: expect.stringContaining('Rappel de farine') } });
    expect(answer).toEqual({ go: true });
    await camille.ask(RESUME, { id, reason: 'Le lot est hors de cause' });
    expect((await judged(rapport, camille, [aPitchTo(zoe)])).map(briefly)).toEqual(['GO']);
  });

  it('holds a topic, a language or an identity, and nothing of another workspace', async () => {
    const [camille, stranger] = [await rapport.colleague('MANAGER'), await rapport.colleague('MANAGER')];
    const { createIdentity } = await camille.ask<{ createIdentity: { id: string } }>('mutation { createIdentity(input: { name: "Fournil", persona: "Le Fournil" }) { id } }');
    const zoe = await somebody(camille);
    const said = async (changes: object) => briefly((await judged(rapport, camille, [aPitchTo(zoe, changes)]))[0]!);
    for (const input of [{ topic: 'Épices' }, { language: 'EN' }, { identityId: createIdentity.id }]) await hold(camille, input);
    expect(await Promise.all([{ topic: 'epices' }, { language: 'en' }, { identityId: createIdentity.id }, {}].map(said))).toEqual([
      'HOLD HELD', 'HOLD HELD', 'HOLD HELD', 'GO',
    ]);
    const theirs = await somebody(stranger);
    expect((await judged(rapport, stranger, [aPitchTo(theirs, { topic: 'epices' })])).map(briefly)).toEqual(['GO']);
    expect(refusal(await stranger.send(HOLD, { input: { identityId: createIdentity.id, reason: 'Pour voir' } }))).toMatch('NOT_FOUND');
  });

  it.each([
    [{ reason: ' ' }, 'reason: cannot be empty'],
    [{ topic: 'Café', language: 'fr' }, 'one of them'],
    [{ language: 'klingon' }, 'is no language we know'],
  ])('is not thrown with %o', async (input, message) => {
    const camille = await rapport.colleague('MANAGER');
    expect(refusal(await camille.send(HOLD, { input: { reason: 'Rappel', ...input } }))).toContain(message);
  });

  it('is thrown and released by managers, with both reasons in the list and in the audit trail', async () => {
    const camille = await rapport.colleague('MANAGER');
    const nadia = await rapport.colleague('MEMBER', camille.workspaceId);
    expect(refusal(await nadia.send(HOLD, { input: { reason: 'Rappel' } }))).toMatch('FORBIDDEN');
    const id = await hold(camille);
    expect(await held(nadia)).toEqual([id]);
    expect(refusal(await nadia.send(RESUME, { id, reason: 'Fini' }))).toMatch('FORBIDDEN');
    expect(await camille.ask(RESUME, { id, reason: 'Fini' })).toMatchObject({ hold: { releaseReason: 'Fini', releasedBy: { id: camille.memberId } } });
    expect(refusal(await camille.send(RESUME, { id, reason: 'Encore' }))).toMatch('CONFLICT Sending was resumed already');
    expect(await held(nadia)).toEqual([]);
    const { rows } = await rapport.owner.query<{ action: string; reason: string; release: string | null }>(
      `select action, after ->> 'reason' as reason, after ->> 'release_reason' as release from audit_entry
       where subject = 'hold' and subject_id = $1 order by id`, [id]);
    expect(rows).toEqual([
      { action: 'holdSending', reason: 'Rappel de farine', release: null },
      { action: 'resumeSending', reason: expect.anything(), release: 'Fini' },
    ]);
  });

  it('goes by the database’s time', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { hold: thrown } = await camille.ask<{ hold: { heldAt: string } }>(HOLD, { input: { reason: 'Rappel' } });
    const { rows } = await rapport.owner.query<{ age: number }>('select extract(epoch from clock_timestamp() - $1::timestamptz)::float as age', [thrown.heldAt]);
    expect(rows[0]!.age).toBeGreaterThanOrEqual(-0.001);
    expect(rows[0]!.age).toBeLessThan(30);
  });
});
