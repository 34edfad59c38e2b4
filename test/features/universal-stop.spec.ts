import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker } from '../support/launches.js';
import { advance, codesOf, drain, passageOf, passTime, says, steer, twoMails, underWay } from '../support/passages.js';
import { aTemplate } from '../support/pitches.js';
import { useRapport } from '../support/rapport.js';
import { aSequence } from '../support/sequences.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, seconds = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + seconds * 1_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

describe('an answer', () => {
  it('stops every sequence when she answers anyone of us', async () => {
    const camille = await rapport.colleague('MANAGER');
    const bruno = await rapport.colleague('MEMBER', camille.workspaceId);
    const ana = await aBaker(camille, 'Ana');
    const [one, other] = [await twoMails(camille, { name: 'Un' }), await twoMails(camille, { name: 'Deux' })];
    const first = (await underWay(rapport, camille, one.id, [ana]))['Ana']!;
    const second = (await underWay(rapport, camille, other.id, [ana]))['Ana']!;
    await passTime(rapport, camille);
    after(1);
    await says(bruno, ana, { channel: 'CALL', direction: 'MUTUAL' });
    for (const { id } of [first, second]) {
      const stopped = await passageOf(camille, id);
      expect(stopped).toMatchObject({ state: 'STOPPED', dueAt: null, reason: { code: 'ANSWERED' } });
      expect(stopped.reason!.en).toBe('Ana answered Camille Roux on the telephone on Tuesday 3 March 2026 at 10:00. Nothing more leaves.');
      expect(stopped.reason!.fr).toBe('Ana a répondu au téléphone à Camille Roux le mardi 3 mars 2026 à\u00a010:00. Plus rien ne part.');
    }
    after(8);
    expect(await passTime(rapport, camille)).toBe(0);
  });

  it('logged one second before its mail is claimed prevents that mail', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [ana, bea] = [await aBaker(camille, 'Ana'), await aBaker(camille, 'Béa')];
    const { id } = await twoMails(camille);
    const { Ana, Béa } = await underWay(rapport, camille, id, [ana, bea]);
    await advance(rapport, camille);
    after(0, 1);
    await says(camille, ana, { channel: 'DM' });
    after(0, 2);
    expect(await drain(rapport, camille)).toBe(1);
    const { rows } = await rapport.owner.query('select enrolment_id, state, wait from dispatch where enrolment_id = any($1)', [[Ana!.id, Béa!.id]]);
    expect(rows.find((row) => row.enrolment_id === Ana!.id)).toMatchObject({ state: 'STOPPED', wait: { code: 'ANSWERED' } });
    expect(rows.find((row) => row.enrolment_id === Béa!.id)).toMatchObject({ state: 'CAPTURED' });
  });

  it('under another name of the same person stops it, too', async () => {
    const camille = await rapport.colleague('MANAGER');
    const shared = { addresses: [{ address: 'ana@pain.example' }] };
    const [ana, anna] = [await aBaker(camille, 'Ana', shared), await aBaker(camille, 'Anna', shared)];
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    await says(camille, anna, { channel: 'FORUM_REPLY' });
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'STOPPED', reason: { code: 'ANSWERED', en: expect.stringContaining('Anna answered') } });
  });

  it('cancels what was to be done by hand, and discards words nobody sent', async () => {
    const camille = await rapport.colleague('MANAGER');
    const steps = [{ kind: 'TASK', deed: 'COMMENT', title: 'Commenter son dernier billet' }, { kind: 'MAIL', templateId: await aTemplate(camille) }];
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await aSequence(camille, { steps })).id, [ana]);
    await advance(rapport, camille);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ step: 1, awaits: 'TASK' });
    await says(camille, ana);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'STOPPED' });
    const tasks = await rapport.owner.query('select cancelled_at, cancel_reason from task where enrolment_id = $1', [Ana!.id]);
    expect(tasks.rows).toEqual([{ cancelled_at: MONDAY, cancel_reason: expect.stringContaining('a répondu') }]);
    const pitches = await rapport.owner.query('select state from pitch where enrolment_id = $1', [Ana!.id]);
    expect(pitches.rows).toEqual([{ state: 'DISCARDED' }]);
  });

  it('that a machine wrote, or that came before, stops nothing', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    await says(camille, ana, { nature: 'AUTO_REPLY', body: 'Bien reçu !' });
    await says(camille, ana, { happenedAt: '2026-02-27T09:00:00Z' });
    await says(camille, ana, { direction: 'OUTBOUND' });
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'ACTIVE' });
  });

  it('that was logged of the wrong person stays one until somebody resumes what it stopped', async () => {
    const camille = await rapport.colleague('MANAGER');
    const [ana, bea] = [await aBaker(camille, 'Ana'), await aBaker(camille, 'Béa')];
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    await advance(rapport, camille);
    const { logInteraction } = (await says(camille, ana)) as { logInteraction: { id: string } };
    await camille.ask('mutation ($input: CorrectInteractionInput!) { correctInteraction(input: $input) { id } }', {
      input: { id: logInteraction.id, contactId: bea },
    });
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'STOPPED' });
    after(0, 60);
    const { data } = await steer(camille, 'resume', { ids: [Ana!.id] });
    expect(data!.steered.enrolments[0]).toMatchObject({ state: 'ACTIVE', step: 1, awaits: 'TIME', reason: null });
    expect(await passTime(rapport, camille)).toBe(1);
    const again = await passageOf(camille, Ana!.id);
    expect(again).toMatchObject({ state: 'ACTIVE', step: 3 });
    expect(codesOf(again)).toEqual(['BEGAN', 'WRITTEN', 'READY', 'ANSWERED', 'RESUMED', 'WRITTEN', 'READY', 'SENT', 'WAITS']);
    await says(camille, ana);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'STOPPED' });
  });
});

describe('an absence', () => {
  it('puts off what is next to two working days after the return, by the calendar there', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    await passTime(rapport, camille);
    await says(camille, ana, { nature: 'AUTO_REPLY', returnsOn: '2026-03-16', body: 'Absente jusqu’au 16.' });
    const waiting = await passageOf(camille, Ana!.id);
    expect(waiting).toMatchObject({ state: 'ACTIVE', dueAt: '2026-03-18T08:00:00.000Z', endsAt: '2026-03-18T08:00:00.000Z' });
    expect(codesOf(waiting).at(-1)).toBe('ABSENT');
    expect(waiting.diary.at(-1)!.message.fr).toContain('mercredi 18 mars 2026 à\u00a009:00');
  });

  it('announced while its mail waits to leave puts that off, too, and is not forgotten at the next step', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    await advance(rapport, camille);
    await says(camille, ana, { nature: 'AUTO_REPLY', returnsOn: '2026-03-03', body: 'De retour demain.' });
    expect(await drain(rapport, camille)).toBe(0);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ awaits: 'DISPATCH', reason: { code: 'ABSENT' }, dispatch: { state: 'DUE', dueAt: '2026-03-05T08:00:00.000Z' } });
    after(2, 23 * 3_600);
    expect(await drain(rapport, camille)).toBe(1);
    await says(camille, ana, { nature: 'AUTO_REPLY', returnsOn: '2026-04-01', body: 'Repartie !' });
    await advance(rapport, camille);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ step: 3, awaits: 'TIME', dueAt: '2026-04-03T07:00:00.000Z' });
  });
});
