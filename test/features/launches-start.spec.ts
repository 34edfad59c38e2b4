import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freezeClock } from '../support/frozen-clock.js';
import { aBaker, byName, launchOf, prepared, started, tryToStart, work, type LaunchRow } from '../support/launches.js';
import { refusal } from '../support/people.js';
import { approve, aTemplate } from '../support/pitches.js';
import { useRapport, type Colleague } from '../support/rapport.js';
import { aSequence, type SequenceRow } from '../support/sequences.js';

describe('a launch that is started', () => {
  const rapport = useRapport();
  let setClock: (next: Date) => void;
  let boss: Colleague;
  let camille: Colleague;
  let first: string;
  let sequence: SequenceRow;

  beforeAll(() => {
    setClock = freezeClock(rapport, new Date());
  });

  beforeEach(async () => {
    setClock(new Date('2026-03-03T10:00:00Z')); // a Tuesday, 11:00 in Paris
    boss = await rapport.colleague('MANAGER');
    camille = await rapport.colleague('MEMBER', boss.workspaceId);
    first = await aTemplate(boss);
    sequence = await aSequence(boss, { steps: [{ kind: 'MAIL', templateId: first }, { kind: 'WAIT', days: 5 }, { kind: 'TASK', deed: 'CALL', title: 'L’appeler' }] });
  });

  const lookAt = (contactIds: string[], more: object = {}): Promise<LaunchRow> =>
    prepared(rapport, camille, { sequenceId: sequence.id, people: { contactIds }, ...more });

  const hears = (contactId: string) =>
    boss.ask('mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { id } }', {
      input: { contactId, direction: 'INBOUND', channel: 'MAIL', body: 'Bonjour !' },
    });

  it('sets everybody on their way, in the name of whoever started it', async () => {
    const launch = await lookAt([await aBaker(boss, 'Ada'), await aBaker(boss, 'Bea')]);
    const lea = await rapport.colleague('MEMBER', boss.workspaceId);
    const done = await started(rapport, lea, launch);
    expect(done).toMatchObject({ state: 'STARTED', counts: { active: 2, planned: 0 }, startedBy: { id: lea.memberId } });
    expect(byName(done).Ada).toMatchObject({
      ...{ state: 'ACTIVE', step: 1, awaits: 'TIME', dueAt: '2026-03-03T10:00:00.000Z', endsAt: '2026-03-10T10:00:00.000Z', startedAt: '2026-03-03T10:00:00.000Z' },
      pitch: { state: 'APPROVED', isAutoApproved: true },
    });
  });

  it('leaves the mails of stars to a named person', async () => {
    const launch = await lookAt([await aBaker(boss, 'Ada', { tier: 'STAR' }), await aBaker(boss, 'Bea', { tier: 'STAR' })]);
    const { Bea } = byName(launch);
    await approve(boss, Bea!.pitch!);
    expect(byName(await started(rapport, camille, launch))).toMatchObject({
      Ada: { state: 'ACTIVE', pitch: { state: 'DRAFT' }, reason: { code: 'STAR' } },
      Bea: { state: 'ACTIVE', pitch: { state: 'APPROVED', isAutoApproved: false } },
    });
  });

  it('keeps the dates that were planned, and moves those that have passed to the next opening', async () => {
    const launch = await lookAt([await aBaker(boss, 'Ada')], { startsAt: '2026-03-05T10:00:00Z' });
    setClock(new Date('2026-03-04T10:00:00Z'));
    const kept = await lookAt([await aBaker(boss, 'Bea')], { startsAt: '2026-03-05T10:00:00Z' });
    expect(byName(await started(rapport, camille, kept)).Bea!.dueAt).toBe('2026-03-05T10:00:00.000Z');
    setClock(new Date('2026-03-06T18:00:00Z')); // a Friday evening
    expect(byName(await started(rapport, camille, launch)).Ada).toMatchObject({ dueAt: '2026-03-09T08:00:00.000Z', endsAt: '2026-03-16T08:00:00.000Z' });
  });

  it('begins with what stands before the first mail', async () => {
    const wait = [{ kind: 'WAIT', days: 1 }, { kind: 'MAIL', templateId: first }];
    sequence = await aSequence(boss, { steps: wait });
    const done = await started(rapport, camille, await lookAt([await aBaker(boss, 'Ada')]));
    expect(byName(done).Ada).toMatchObject({ step: 2, dueAt: '2026-03-04T10:00:00.000Z', pitch: { state: 'APPROVED' } });
    sequence = await aSequence(boss, { steps: [{ kind: 'TASK', deed: 'COMMENT', title: 'Commenter' }, ...wait] });
    const other = await started(rapport, camille, await lookAt([await aBaker(boss, 'Bea')]));
    expect(byName(other).Bea).toMatchObject({ step: 1, dueAt: '2026-03-03T10:00:00.000Z', pitch: null });
  });

  it('leaves out who spoke with us, was enrolled elsewhere or whose mail was discarded since it was looked at', async () => {
    const [ada, bea, cleo, dora] = [await aBaker(boss, 'Ada'), await aBaker(boss, 'Bea'), await aBaker(boss, 'Cléo'), await aBaker(boss, 'Dora')];
    const launch = await lookAt([ada, bea, cleo, dora]);
    setClock(new Date('2026-03-03T10:05:00Z'));
    await hears(ada);
    await started(rapport, boss, await lookAt([bea]));
    await boss.ask('mutation ($id: ID!) { discardPitch(id: $id) { id } }', { id: byName(launch)['Cléo']!.pitch!.id });
    expect(byName(await started(rapport, camille, launch))).toMatchObject({
      Ada: { state: 'EXCLUDED', reason: { code: 'ANSWERED' }, pitch: { state: 'DISCARDED' } },
      Bea: { state: 'EXCLUDED', reason: { code: 'ALREADY_ENROLLED' } },
      Cléo: { state: 'EXCLUDED', reason: { code: 'WORDS_DISCARDED' } },
      Dora: { state: 'ACTIVE' },
    });
  });

  it('leaves whom the charter stops meanwhile where they are, with the reason, to be started once it is mended', async () => {
    const [ada, bea] = [await aBaker(boss, 'Ada'), await aBaker(boss, 'Bea')];
    const launch = await lookAt([ada, bea]);
    await boss.ask('mutation ($id: ID!) { markDoNotContact(input: { contactId: $id, reason: "Elle l’a demandé" }) { id } }', { id: ada });
    const half = await started(rapport, camille, launch);
    expect(half).toMatchObject({ state: 'READY', counts: { planned: 1, active: 1 } });
    expect(byName(half)).toMatchObject({ Ada: { state: 'PLANNED', reason: { code: 'DO_NOT_CONTACT' } }, Bea: { state: 'ACTIVE' } });
    const admin = await rapport.colleague('ADMIN', boss.workspaceId);
    await admin.ask('mutation ($id: ID!) { liftDoNotContact(input: { contactId: $id, reason: "Elle nous réécrit" }) { id } }', { id: ada });
    expect(await started(rapport, camille, half)).toMatchObject({ state: 'STARTED', counts: { planned: 0, active: 2 } });
  });

  it('wants it confirmed that many get the same words', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, i) => aBaker(boss, `Ada ${i}`)));
    sequence = await aSequence(boss, { steps: [{ kind: 'MAIL', templateId: await aTemplate(boss, { text: SAME }) }] });
    const launch = await lookAt(people);
    expect(launch).toMatchObject({ sameWords: 12, counts: { planned: 12 } });
    const held = await started(rapport, camille, launch);
    expect(held).toMatchObject({ state: 'READY', counts: { planned: 12, active: 0 } });
    expect(byName(held)['Ada 0']).toMatchObject({ reason: { code: 'SAMENESS', fr: expect.stringContaining('12 personnes') } });
    expect(await started(rapport, camille, held, { confirmSameWords: true })).toMatchObject({ state: 'STARTED', counts: { active: 12 } });
  });

  it('starts nobody twice, with two workers at once and after one was killed', async () => {
    const launch = await lookAt([await aBaker(boss, 'Ada'), await aBaker(boss, 'Bea')]);
    await tryToStart(camille, launch);
    await rapport.owner.query(`update launch set claimed_until = '2026-03-03T09:00:00Z', attempts = 1 where id = $1`, [launch.id]);
    await Promise.all([work(rapport, camille, launch), work(rapport, camille, launch)]);
    await work(rapport, camille, launch);
    expect(await launchOf(camille, launch.id)).toMatchObject({ state: 'STARTED', counts: { active: 2 } });
    const { rowCount } = await rapport.owner.query(`select from enrolment_event v join enrolment e on e.id = v.enrolment_id where e.launch_id = $1 and code = 'BEGAN'`, [launch.id]);
    expect(rowCount).toBe(2);
  });

  it('is started as it was read, by a member', async () => {
    const launch = await lookAt([await aBaker(boss, 'Ada')]);
    expect(refusal(await tryToStart(camille, { ...launch, version: 1 }))).toMatch(/^STALE/);
    const viewer = await rapport.colleague('VIEWER', boss.workspaceId);
    expect(refusal(await tryToStart(viewer, launch))).toMatch(/^FORBIDDEN/);
    await started(rapport, camille, launch);
    expect(refusal(await tryToStart(camille, await launchOf(camille, launch.id)))).toMatch(/^CONFLICT state: this launch is STARTED/);
  });

  it('enrols nobody a second time', async () => {
    const contactId = await aBaker(boss, 'Ada');
    await started(rapport, camille, await lookAt([contactId]));
    expect(byName(await lookAt([contactId])).Ada).toMatchObject({ state: 'EXCLUDED', reason: { code: 'ALREADY_ENROLLED' } });
  });
});

const SAME = `Bonjour {{contact.firstName}},

J’ai lu « {{post.title}} » sur {{blog.title}}, et j’en garde ceci : {{post.remark}} Nous préparons un numéro sur les fours
banals des villages, ceux que l’on rallume une fois l’an, et nous cherchons qui en garde un souvenir.

Sur quoi aimeriez-vous écrire cet hiver ?

Bien à vous,
{{sender.name}}

J’ai trouvé votre adresse sur votre blog. Si vous préférez ne plus recevoir de messages, un mot suffit.`;
