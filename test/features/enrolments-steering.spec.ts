import { beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker } from '../support/launches.js';
import { advance, codesOf, drain, FOLLOW_UP, passageOf, passTime, PASSAGE, steer, twoMails, underWay, type PassageRow } from '../support/passages.js';
import { aTemplate } from '../support/pitches.js';
import { refusal } from '../support/people.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { changed } from '../support/sequences.js';

const rapport = useRapport();

const MONDAY = new Date('2026-03-02T09:00:00Z');
let at: (next: Date) => void;
const after = (days: number, hours = 0) => at(new Date(MONDAY.getTime() + days * 86_400_000 + hours * 3_600_000));

beforeEach(() => {
  at = freezeClock(rapport, MONDAY);
});

const move = (colleague: Colleague, input: object) =>
  colleague.send<{ moveEnrolments: { count: number; enrolments: PassageRow[] } }>(
    `mutation ($input: MoveEnrolmentsInput!) { moveEnrolments(input: $input) { count enrolments { ${PASSAGE} } } }`, { input },
  );

async function people(camille: Colleague, ...names: string[]) {
  const sequence = await twoMails(camille);
  const contactIds = await Promise.all(names.map((name) => aBaker(camille, name)));
  return { sequence, passages: await underWay(rapport, camille, sequence.id, contactIds) };
}

describe('whoever looks after a sequence', () => {
  it('pauses somebody: their mail waits, and says why, until it is resumed', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { passages: { Ana } } = await people(camille, 'Ana');
    await advance(rapport, camille);
    const { data } = await steer(camille, 'pause', { ids: [Ana!.id] });
    expect(data!.steered).toMatchObject({ count: 1, enrolments: [{ state: 'PAUSED', reason: { code: 'PAUSED', en: 'Paused by Camille Roux: on en parle lundi' } }] });
    expect(await drain(rapport, camille)).toBe(0);
    expect(codesOf(await passageOf(camille, Ana!.id)).at(-1)).toBe('ENROLMENT_PAUSED');
    await steer(camille, 'resume', { ids: [Ana!.id], reason: 'c’est bon' });
    expect(await drain(rapport, camille)).toBe(1);
    await advance(rapport, camille);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ state: 'ACTIVE', step: 3 });
  });

  it('resumes all of a sequence: dates that have passed move to the next opening', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { sequence, passages: { Ana, Béa } } = await people(camille, 'Ana', 'Béa');
    await passTime(rapport, camille);
    await steer(camille, 'pause', { sequenceId: sequence.id });
    after(12, 2); // a Saturday
    await passTime(rapport, camille);
    const { data } = await steer(camille, 'resume', { sequenceId: sequence.id });
    expect(data!.steered.count).toBe(2);
    for (const one of [Ana, Béa]) expect(await passageOf(camille, one!.id)).toMatchObject({ state: 'ACTIVE', step: 3, dueAt: '2026-03-16T08:00:00.000Z', endsAt: '2026-03-16T08:00:00.000Z' });
    after(13, 23);
    expect(await passTime(rapport, camille)).toBe(2);
  });

  it('stops somebody: the mail that waits does not leave', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { passages: { Ana } } = await people(camille, 'Ana');
    await advance(rapport, camille);
    await steer(camille, 'stop', { ids: [Ana!.id] });
    expect(await drain(rapport, camille)).toBe(0);
    const stopped = await passageOf(camille, Ana!.id);
    expect(stopped).toMatchObject({ state: 'STOPPED', dispatch: { state: 'STOPPED' }, reason: { fr: 'Arrêté par Camille Roux\u00a0: on en parle lundi' } });
    expect(refusal(await steer(camille, 'stop', { ids: [Ana!.id] }))).toContain('cannot be stopped');
  });

  it('takes the plan out of use once nobody is under way', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { sequence: { id }, passages: { Ana } } = await people(camille, 'Ana', 'Béa');
    const archive = () => camille.send('mutation ($id: ID!) { archiveSequence(id: $id) { id } }', { id });
    expect(refusal(await archive())).toMatch(/^CONFLICT sequence: 2 people are under way in .*\. Stop their enrolments first, or wait until they have ended\.$/);
    await steer(camille, 'pause', { ids: [Ana!.id] });
    expect(refusal(await archive())).toContain('2 people');
    await steer(camille, 'stop', { sequenceId: id });
    expect(refusal(await archive())).toBeNull();
  });

  it('says whom, and why', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { sequence, passages: { Ana } } = await people(camille, 'Ana');
    expect(refusal(await steer(camille, 'pause', {}))).toContain('give either ids or sequenceId');
    expect(refusal(await steer(camille, 'pause', { ids: [Ana!.id], sequenceId: sequence.id }))).toContain('give either ids or sequenceId');
    expect(refusal(await steer(camille, 'pause', { ids: [Ana!.id], reason: ' ' }))).toContain('reason');
    const stranger = await rapport.colleague('MANAGER');
    expect(refusal(await steer(stranger, 'pause', { ids: [Ana!.id] }))).toContain('no enrolment');
  });

  it('changes its steps for whoever comes later; who is under way ends with the old ones, or is moved', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { sequence, passages: { Ana, Béa } } = await people(camille, 'Ana', 'Béa');
    await passTime(rapport, camille);
    const [first, other] = [await aTemplate(camille), await aTemplate(camille, { ...FOLLOW_UP, subject: 'Autre suite' }, 'FOLLOW_UP')];
    const steps = [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 3 }, { kind: 'MAIL', templateId: other, thread: 'NEW' }];
    await changed(camille, { id: sequence.id, version: sequence.version, steps });
    expect(refusal(await move(camille, { ids: [Ana!.id], step: 4 }))).toContain('has 3 steps');
    const { data } = await move(camille, { ids: [Ana!.id], step: 2 });
    expect(data!.moveEnrolments.enrolments[0]).toMatchObject({ sequenceVersion: 2, step: 2, state: 'ACTIVE', endsAt: '2026-03-05T09:00:00.000Z' });
    await advance(rapport, camille);
    expect(await passageOf(camille, Ana!.id)).toMatchObject({ step: 3, dueAt: '2026-03-05T09:00:00.000Z' });
    after(3);
    expect(await passTime(rapport, camille)).toBe(1);
    after(7);
    expect(await passTime(rapport, camille)).toBe(1);
    const subjects = await rapport.owner.query('select enrolment_id, subject from dispatch where campaign_id = $1 order by created_at, enrolment_id', [sequence.id]);
    expect(subjects.rows.filter((row) => row.enrolment_id === Ana!.id).map((row) => row.subject)).toEqual(['En lisant « La croûte qui chante »', 'Autre suite']);
    expect(subjects.rows.filter((row) => row.enrolment_id === Béa!.id).map((row) => row.subject)[1]).toBe('Re: En lisant « La croûte qui chante »');
    expect(codesOf(await passageOf(camille, Ana!.id))).toContain('MOVED');
  });

  it('does not move somebody whose mail is on its way', async () => {
    const camille = await rapport.colleague('MANAGER');
    const { sequence, passages: { Ana } } = await people(camille, 'Ana');
    await advance(rapport, camille);
    expect(refusal(await move(camille, { ids: [Ana!.id], step: 1 }))).toContain('on its way');
    expect((await move(camille, { sequenceId: sequence.id, step: 1 })).data!.moveEnrolments.count).toBe(0);
  });

  it('finds somebody\'s passages with them', async () => {
    const camille = await rapport.colleague('MANAGER');
    const ana = await aBaker(camille, 'Ana');
    const { Ana } = await underWay(rapport, camille, (await twoMails(camille)).id, [ana]);
    const { contact } = await camille.ask<{ contact: { enrolments: { id: string }[] } }>('query ($id: ID!) { contact(id: $id) { enrolments { id } } }', { id: ana });
    expect(contact.enrolments).toEqual([{ id: Ana!.id }]);
  });
});
